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
  products: [],
  productNames: [],
  hits: [],
  messages: [],
  ...more,
})
const about = (code: string) => ({ codes: [code], hits: [{ code, place: 0 }] })
const names = (code: string) => ({ codes: ['other', code], hits: [{ code, place: 1 }] })

const said = (template: string) => [{ template, isVariant: false }]
const also = (template: string) => [{ template, isVariant: true }]

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
      candidate('message', { messages: said('the intake valve is stuck open') }),
      candidate('code', about('X1')),
    ],
    codes: ['X1'],
    templates: ['the intake valve is stuck open'],
    expected: ['code', 'message'],
  },
  {
    rule: 'of two articles about one code, the one whose message fits stands first',
    candidates: [
      candidate('other', {
        ...about('X1'),
        messages: said('a different thing went wrong elsewhere'),
      }),
      candidate('fits', { ...about('X1'), messages: said('the intake valve is stuck open') }),
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
        messages: said('the intake valve of the pump is stuck open'),
      }),
    ],
    codes: ['X1'],
    templates: ['the intake valve of the tank is stuck open'],
    expected: [],
  },
  {
    rule: 'a line that breaks off leads to the message that goes on from there',
    candidates: [
      candidate('goes on', {
        messages: said('Cannot reach the warehouse: the gate of the yard is shut'),
      }),
      candidate('other', {
        messages: said('Cannot reach the warehouse when its gate of steel is shut'),
      }),
    ],
    codes: [],
    templates: ['Error: Cannot reach the warehouse: the ga'],
    expected: ['goes on'],
  },
  {
    rule: 'where many messages go on, none is offered',
    candidates: ['shut', 'open', 'lost', 'new', 'old', 'wet'].map((state) =>
      candidate(state, {
        messages: said(
          `Cannot reach the warehouse: the gate is ${state} since the flood of last winter`,
        ),
      }),
    ),
    codes: [],
    templates: ['Cannot reach the warehouse: the gate is'],
    expected: [],
  },
  {
    rule: 'boilerplate that is shared is no evidence',
    candidates: [
      candidate('any', { messages: said('an error occurred while processing the pump') }),
    ],
    codes: [],
    templates: ['an error occurred while processing your request'],
    expected: [],
  },
  {
    rule: 'a code that many errors share is shared wherever it stands',
    candidates: [
      candidate('names', names('HTTP 401')),
      candidate('about', { ...about('HTTP 401'), family: 'http' }),
    ],
    codes: ['HTTP 401'],
    expected: ['about', 'names'],
  },
  {
    rule: 'a whole message beats the code in it when many errors share that code',
    candidates: [
      candidate('code', { ...about('HTTP 401'), family: 'http' }),
      candidate('message', { messages: said('the pump could not fetch its valve token') }),
    ],
    codes: ['HTTP 401'],
    templates: ['the pump could not fetch its valve token: <n>'],
    expected: ['message', 'code'],
  },
  {
    rule: 'it does not beat a code of its own',
    candidates: [
      candidate('code', { ...about('AADSTS1'), family: 'aadsts' }),
      candidate('message', { messages: said('the pump could not fetch its valve token') }),
    ],
    codes: ['AADSTS1'],
    templates: ['AADSTS<n>: the pump could not fetch its valve token'],
    expected: ['code', 'message'],
  },
  {
    rule: 'a long sentence that holds the sentence of a code is the more specific',
    candidates: [
      candidate('code', {
        ...about('AADSTS1'),
        family: 'aadsts',
        messages: said('echo foxtrot golf hotel india juliet kilo lima mike november'),
      }),
      candidate('message', {
        messages: said(
          'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november',
        ),
      }),
    ],
    codes: ['AADSTS1'],
    templates: [
      'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november',
    ],
    expected: ['message', 'code'],
  },
  {
    rule: 'a variant leaves the code open, so the page of the code stands first',
    candidates: [
      candidate('variant', { messages: also('the pump got * from the valve server') }),
      candidate('code', { ...about('HTTP 413'), family: 'http' }),
    ],
    codes: ['HTTP 413'],
    templates: ['the pump got <n> from the valve server'],
    expected: ['code', 'variant'],
  },
  {
    rule: 'two lines of one article beat one line of another',
    candidates: [
      candidate('one', { messages: said('login failed for the valve operator of pump') }),
      candidate('two', {
        messages: [
          ...said('cannot open the conveyor cabinet requested by the login'),
          ...said('login failed for the valve operator of pump'),
        ],
      }),
    ],
    codes: [],
    templates: [
      'login failed for the valve operator of pump',
      'cannot open the conveyor cabinet requested by the login',
    ],
    expected: ['two', 'one'],
  },
  {
    rule: 'of two articles that print one sentence, the one whose message it is stands first',
    candidates: [
      candidate('variant', { messages: also('the valve lost the printer') }),
      candidate('message', { messages: said('the valve lost the printer') }),
    ],
    codes: [],
    templates: ['the valve lost the printer'],
    expected: ['message', 'variant'],
  },
  {
    rule: 'two words of a short message far apart in a long line are no evidence',
    candidates: [candidate('short', { messages: said('gateway timeout') })],
    codes: [],
    templates: ['our gateway keeps every customer happy, handles each timeout and retries orders'],
    expected: [],
  },
  {
    rule: 'a short message about another code has to stand in the line as it is',
    candidates: [
      candidate('scattered', { codes: ['X2'], messages: said('valve refused') }),
      candidate('as it is', { codes: ['X3'], messages: said('valve is refused') }),
    ],
    codes: ['X1'],
    templates: ['pump.PumpException: valve is refused'],
    expected: ['as it is'],
  },
  {
    rule: 'another name of the product breaks a tie',
    candidates: [
      candidate('unnamed', about('X1')),
      candidate('named', { ...about('X1'), productNames: ['Widget Server', 'WGS'] }),
    ],
    codes: ['X1'],
    templates: ['wgs: stopped'],
    expected: ['named', 'unnamed'],
  },
  {
    rule: 'a name inside another word names nothing',
    candidates: [
      candidate('first', about('X1')),
      candidate('second', { ...about('X1'), productNames: ['Go'] }),
    ],
    codes: ['X1'],
    templates: ['googol overflow'],
    expected: ['first', 'second'],
  },
  {
    rule: 'of two that name a code, the one of the same product and kind stands first',
    candidates: [
      candidate('stranger', { ...names('X1'), family: 'b', products: [7] }),
      candidate('kin', { ...names('X1'), family: 'a', products: [7] }),
      candidate('about', { ...about('X1'), family: 'a', products: [7] }),
    ],
    codes: ['X1'],
    expected: ['about', 'kin', 'stranger'],
  },
  { rule: 'nothing gives nothing', candidates: [candidate('any')], codes: [], expected: [] },
])('$rule', ({ candidates, codes, templates, expected }) => {
  expect(order(candidates, codes, templates)).toEqual(expected)
})

test('kin says why it is one', () => {
  const kin = candidate('kin', { ...names('X1'), family: 'a', products: [7] })
  const cause = candidate('about', { ...about('X1'), family: 'a', products: [7] })
  expect(rank([kin, cause], { codes: ['X1'], templates: [] }, flat)[1]?.because).toEqual([
    'also names code X1',
    'same product, code family',
  ])
})
