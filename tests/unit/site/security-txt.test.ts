import { expect, test } from 'vitest'
import { securityTxt } from '@/site/security-txt'

const now = Date.parse('2026-11-27T10:30:00Z')

test('a report has an address, and the file a day on which it ends (RFC 9116, 2.5)', () => {
  expect(securityTxt('security@example.org', 'https://errors.example.org', now)).toBe(
    `Contact: mailto:security@example.org
Expires: 2027-05-27T00:00:00Z
Preferred-Languages: en
Canonical: https://errors.example.org/.well-known/security.txt
`,
  )
})

test.each(['https://example.org/report', 'mailto:security@example.org', 'tel:+49-30-1'])(
  '%s is kept as it is',
  (contact) => {
    expect(securityTxt(contact, 'http://localhost', now).split('\n')[0]).toBe(`Contact: ${contact}`)
  },
)

test('without https there is no canonical address', () => {
  expect(securityTxt('a@b.org', 'http://localhost:3000', now)).not.toContain('Canonical')
})
