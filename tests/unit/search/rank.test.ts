import { expect, test } from 'vitest'
import { rank, type Candidate } from '@/search/rank'

const flat = () => 1
let id = 0
const candidate = (title: string, more: Partial<Candidate> = {}): Candidate => ({
  id: ++id,
  slug: title,
  title,
  codes: [],
  family: null,
  productNames: [],
  hits: [],
  templates: [],
  ...more,
})
const about = (code: string) => ({ codes: [code], hits: [{ code, place: 0 }] })
const names = (code: string) => ({ codes: ['other', code], hits: [{ code, place: 1 }] })

const order = (candidates: Candidate[], codes: string[], templates: string[] = []) =>
  rank(candidates, { codes, templates }, flat).map(({ candidate: { title } }) => title)

test.each([
  {
    rule: 'the root cause beats its wrapper',
    candidates: [candidate('wrapper', about('HTTP 400')), candidate('cause', about('AADSTS1'))],
    codes: ['AADSTS1', 'HTTP 400'],
    expected: ['cause', 'wrapper'],
  },
  {
    rule: 'an article about a code beats one that names it',
    candidates: [candidate('names', names('X1')), candidate('about', about('X1'))],
    codes: ['X1'],
    expected: ['about', 'names'],
  },
  {
    rule: 'a code beats a message',
    candidates: [
      candidate('message', { templates: ['the intake valve is stuck open'] }),
      candidate('code', about('X1')),
    ],
    codes: ['X1'],
    templates: ['the intake valve is stuck open'],
    expected: ['code', 'message'],
  },
  {
    rule: 'of two articles about one code, the one whose message fits stands first',
    candidates: [
      candidate('other', { ...about('X1'), templates: ['a different thing went wrong elsewhere'] }),
      candidate('fits', { ...about('X1'), templates: ['the intake valve is stuck open'] }),
    ],
    codes: ['X1'],
    templates: ['the intake valve is stuck open'],
    expected: ['fits', 'other'],
  },
  {
    rule: 'the product that is named breaks a tie',
    candidates: [
      candidate('unnamed', about('X1')),
      candidate('named', { ...about('X1'), productNames: ['Widget Server'] }),
    ],
    codes: ['X1'],
    templates: ['Widget Server stopped'],
    expected: ['named', 'unnamed'],
  },
  {
    rule: 'a likeness is not enough for an article about another code',
    candidates: [
      candidate('another', {
        codes: ['X2'],
        templates: ['the intake valve of the pump is stuck open'],
      }),
    ],
    codes: ['X1'],
    templates: ['the intake valve of the tank is stuck open'],
    expected: [],
  },
  {
    rule: 'boilerplate that is shared is no evidence',
    candidates: [candidate('any', { templates: ['an error occurred while processing the pump'] })],
    codes: [],
    templates: ['an error occurred while processing your request'],
    expected: [],
  },
  { rule: 'nothing gives nothing', candidates: [candidate('any')], codes: [], expected: [] },
])('$rule', ({ candidates, codes, templates, expected }) => {
  expect(order(candidates, codes, templates)).toEqual(expected)
})
