import { expect, test } from 'vitest'
import { contentOf, isSame } from '@/cms/admin/saving/content'
import { bothOf, decide, mergeEdits } from '@/cms/admin/saving/merge'

const prose = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '' as const,
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [
          { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
})

const base = {
  title: 'Pump is dry',
  message: 'E1: dry',
  verdict: { risk: 'low', retry: null },
  steps: [
    { id: 'a', title: 'Look', command: 'ls' },
    { id: 'b', title: 'Fill', command: '' },
  ],
}

test('changes of different fields, groups and rows are all kept', () => {
  const theirs = {
    ...base,
    title: 'The pump is dry',
    verdict: { risk: 'high', retry: null },
    steps: [{ id: 'a', title: 'Look', command: 'dir' }, base.steps[1]!],
  }
  const yours = {
    ...base,
    message: 'E1: no water',
    verdict: { risk: 'low', retry: 'safe' },
    steps: [{ id: 'a', title: 'Look twice', command: 'ls' }, base.steps[1]!],
  }
  expect(mergeEdits(base, theirs, yours)).toEqual({
    merged: {
      title: 'The pump is dry',
      message: 'E1: no water',
      verdict: { risk: 'high', retry: 'safe' },
      steps: [{ id: 'a', title: 'Look twice', command: 'dir' }, base.steps[1]],
    },
    conflicts: [],
    taken: [['title'], ['verdict', 'risk'], ['steps', 'a', 'command']],
  })
})

test('the same field changed by both is a conflict: yours stands until somebody chooses', () => {
  const merge = mergeEdits(base, { ...base, title: 'Theirs' }, { ...base, title: 'Yours' })
  expect([merge.merged.title, merge.conflicts]).toEqual([
    'Yours',
    [{ path: ['title'], theirs: 'Theirs', yours: 'Yours' }],
  ])
  expect(decide(merge.merged, ['title'], bothOf(merge.conflicts[0]!)).title).toBe('Theirs\nYours')
})

test('a conflict in a row is followed by the row’s id, wherever the row was moved', () => {
  const theirs = { ...base, steps: [{ ...base.steps[0]!, title: 'Stare' }, base.steps[1]!] }
  const yours = { ...base, steps: [base.steps[1]!, { ...base.steps[0]!, title: 'Glance' }] }
  const { merged, conflicts } = mergeEdits(base, theirs, yours)
  expect(conflicts).toEqual([{ path: ['steps', 'a', 'title'], theirs: 'Stare', yours: 'Glance' }])
  expect(decide(merged, ['steps', 'a', 'title'], 'Stare').steps).toEqual([
    base.steps[1],
    { ...base.steps[0], title: 'Stare' },
  ])
})

test('rows that either side added stay; a row that one deleted and the other changed stays too', () => {
  const added = (id: string) => ({ id, title: `Added ${id}`, command: '' })
  const changed = { ...base.steps[0]!, title: 'Changed' }
  const theirs = { ...base, steps: [changed, added('t'), base.steps[1]!] }
  const yours = { ...base, steps: [base.steps[1]!, added('y')] }
  const { merged } = mergeEdits(base, theirs, yours)
  expect((merged.steps as { id: string }[]).map(({ id }) => id).sort()).toEqual([
    'a',
    'b',
    't',
    'y',
  ])
})

test('a row deleted by one and left alone by the other goes', () => {
  const less = { ...base, steps: [base.steps[1]!] }
  expect(mergeEdits(base, less, { ...base, title: 'New' }).merged.steps).toEqual([base.steps[1]])
  expect(mergeEdits(base, { ...base, title: 'New' }, less).merged.steps).toEqual([base.steps[1]])
})

test('prose that both changed can stand one after the other', () => {
  const conflict = { path: ['meaning'], theirs: prose('One.'), yours: prose('Two.') }
  const both = bothOf(conflict) as ReturnType<typeof prose>
  expect(both.root.children.map(({ children }) => children[0]!.text)).toEqual(['One.', 'Two.'])
})

test('empty in any spelling is the same; bookkeeping is no content', () => {
  expect([
    isSame({ a: '', b: [], c: null }, {}),
    isSame({ a: 1, b: 2 }, { b: 2, a: 1 }),
    isSame({ a: 'x' }, { a: 'y' }),
    contentOf({ id: 1, revision: 2, title: 'T', updatedAt: 'x', causes: [] }),
  ]).toEqual([true, true, false, { title: 'T' }])
})
