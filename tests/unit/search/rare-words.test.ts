import { expect, test } from 'vitest'
import { likeliest, rareSets, weighBy } from '@/search/rare-words'

const counts = (known: Record<string, number>) => new Map(Object.entries(known))

test.each([
  ['a rare word is looked up alone', { kelp: 3, pump: 900 }, [['kelp']]],
  [
    'words join it until few messages should hold them all',
    { pump: 1_000, valve: 2_000, motor: 5_000, belt: 20_000 },
    [
      ['pump', 'valve'],
      ['valve', 'motor', 'belt'],
    ],
  ],
  ['of common ones alone, all that there are', { belt: 9_000, gate: 9_500 }, [['belt', 'gate']]],
  [
    'of too common ones alone, none: too many messages hold them',
    { belt: 50_000, gate: 60_000 },
    [],
  ],
  ['few words that few messages hold are asked for all the same', { belt: 7_000 }, [['belt']]],
  [
    'a slip in the rarest word leaves other sets',
    { kelp: 3, pike: 5, crab: 9, squid: 20, whale: 22 },
    [['kelp'], ['pike'], ['crab'], ['squid']],
  ],
  ['unknown words lead nowhere', {}, []],
])('%s', (_, known, sets) => {
  const line = ['whale', 'squid', 'crab', 'pike', 'kelp', 'gate', 'belt', 'motor', 'valve', 'pump']
  expect(rareSets(line, counts(known), 100_000)).toEqual(sets)
})

test('candidates that share most are compared, whatever order they came in', () => {
  const hits = Array.from({ length: 100 }, (_, at) => ({
    article_id: at,
    place: 0,
    template: at === 77 ? 'the crimson whale sings' : `whale number ${at} sleeps beside a ship`,
  }))
  const kept = likeliest(hits, [['crimson', 'whale', 'sings']], weighBy(counts({ whale: 100 })))
  expect([kept.length, kept[0]?.article_id]).toEqual([30, 77])
})

test('the more messages hold a word, the less it tells', () => {
  const weigh = weighBy(counts({ kelp: 1, pump: 100, the: 1 }))
  expect([weigh('kelp'), weigh('pump'), weigh('the')]).toEqual([1, 0.5, 0.12])
})
