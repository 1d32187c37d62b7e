import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Results } from '@/components/decode/results'
import { decode } from '@/decoder'
import { evidenceOf } from '@/site/evidence'
import { tables } from '../decoder/tables'

/** What stands above each finding, with its code; and the heading. */
function places(text: string) {
  const decoding = decode(text, tables)
  const html = renderToStaticMarkup(
    <Results
      decoding={decoding}
      evidence={evidenceOf(decoding)}
      articles={{ state: 'none' }}
      isSent={false}
      familyTitles={{}}
    />,
  )
  const found = /<li [^>]*data-finding[^>]*><p[^>]*>([^<]*)<\/p><h3[^>]*><a [^>]*>([^<]*)</g
  return {
    heading: /<h2[^>]*>([^<]*)</.exec(html)?.[1],
    findings: [...html.matchAll(found)].map(([, place, code]) => `${place}: ${code}`),
  }
}

test('codes that nothing ties stand beside each other', () => {
  expect(places('Retrying after ECONNRESET... connected OK.\nFATAL: 28P01: no entry')).toEqual({
    heading: 'What it says',
    findings: [expect.stringMatching(/^Found: /), expect.stringMatching(/^Also found: /)],
  })
})

test('a cause and what wraps it are a chain', () => {
  expect(places('data 775\nLDAP 49')).toEqual({
    heading: 'What went wrong, root cause first',
    findings: ['Root cause: data 775', 'Above it: LDAP 49'],
  })
})
