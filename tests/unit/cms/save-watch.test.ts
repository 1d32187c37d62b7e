import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setTrouble, troubleOf, watchSaves } from '@/cms/admin/saving/save-watch'

const origin = 'https://errors.example.org'
const behind = '/api/errors/7'
const inDrawer = '/api/errors/8'
const kindOf = (path: string) => troubleOf(path)?.kind ?? null

/** The next answers of the server, the first first. */
let answers: (Response | Error)[]
let bare: typeof fetch
let ends: (() => void)[]

const open = (path: string) => {
  const end = watchSaves(path, '/api')
  ends.push(end)
  return end
}

const save = (path: string) => {
  const body = new FormData()
  body.set('_payload', JSON.stringify({ revision: 1 }))
  return window.fetch(`${origin}${path}?draft=true&autosave=true`, { method: 'PATCH', body })
}

const conflict = (title: string) =>
  Response.json({ errors: [{ data: { theirs: { title, revision: 2 } } }] }, { status: 409 })

beforeEach(() => {
  answers = []
  ends = []
  bare = () => {
    const answer = answers.shift() ?? Response.json({ doc: {} })
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  vi.stubGlobal('window', { fetch: bare, location: { href: `${origin}/admin`, origin } })
})

afterEach(() => {
  for (const end of ends) end()
  vi.unstubAllGlobals()
})

test('a conflict in a drawer is none of the article behind it', async () => {
  open(behind)
  const close = open(inDrawer)
  answers = [conflict('B')]
  await save(inDrawer)
  expect([kindOf(inDrawer), kindOf(behind)]).toEqual(['stale', null])
  close()
  expect([kindOf(inDrawer), kindOf(behind)]).toEqual([null, null])
})

test('a second form clears nothing of the first, and neither do its saves', async () => {
  open(behind)
  answers = [new TypeError('no way out')]
  await expect(save(behind)).rejects.toThrow('no way out')
  const close = open(inDrawer)
  await save(inDrawer)
  close()
  expect(kindOf(behind)).toBe('unreachable')
  await save(behind)
  expect(kindOf(behind)).toBe(null)
})

test('a form that is opened again knows nothing of a trouble from before', async () => {
  const close = open(behind)
  answers = [conflict('A'), conflict('A')]
  await save(behind)
  close()
  setTrouble(behind, { kind: 'unreachable' }) // an answer that came too late
  open(behind)
  expect(kindOf(behind)).toBe(null)
})

test('two forms of one document share what is known, until both are closed', async () => {
  const close = open(behind)
  open(behind)
  answers = [conflict('A')]
  await save(behind)
  close()
  expect(kindOf(behind)).toBe('stale')
})

test('whichever form is closed first, the browser’s own fetch is back in the end', () => {
  const [first, second] = [open(behind), open(inDrawer)]
  const isBare = () => Object.is((window as { fetch: unknown }).fetch, bare)
  expect(isBare()).toBe(false)
  first()
  expect(isBare()).toBe(false)
  second()
  expect(isBare()).toBe(true)
})

/**
 * Guards against a save that waits for itself: the desk's provider wraps `fetch` too, and what it has
 * wrapped stays. Every form that was opened later said “Saving…” and sent nothing.
 */
test('a form that is opened again saves, whoever wrapped the browser’s fetch meanwhile', async () => {
  const close = open(behind)
  const watching = window.fetch.bind(window)
  window.fetch = (input, init) => watching(input, init)
  close()
  open(behind)
  const answer = await Promise.race([
    save(behind),
    new Promise((resolve) => setTimeout(resolve, 10_000, 'nothing was sent')),
  ])
  expect(answer).toBeInstanceOf(Response)
})
