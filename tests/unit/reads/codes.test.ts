import { expect, test, vi } from 'vitest'
import { GET } from '@/app/api/v1/codes/[code]/route'
import { lookUpCode } from '@/reads/codes'

vi.mock('@/database/query', () => ({
  query: () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:5432')),
}))

const ask = (code: string) =>
  GET(new Request('https://example.org/api/v1/codes/x'), { params: Promise.resolve({ code }) })

test('without the database, what the decoder knows is told', async () => {
  const found = await lookUpCode('ORA-12541')
  expect(found).toMatchObject({ code: 'ORA-12541', about: [], mentions: [] })
  expect((await ask('ORA-12541')).status).toBe(200)
})

test('without the database, nobody is told that a code is unknown', async () => {
  await expect(lookUpCode('hello')).rejects.toThrow('ECONNREFUSED')
  const response = await ask('hello')
  expect(response.status).toBe(503)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('retry-after')).toBe('5')
})
