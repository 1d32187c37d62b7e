import { expect, test } from 'vitest'
import { SaveQueue } from '@/cms/admin/saving/save-queue'

const path = '/api/errors/7'
const formAt = (revision: number, message: string): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ revision, message }))
  form.set('file', 'kept')
  return form
}
const saved = (revision: number) => Response.json({ doc: { revision } })
const payloadOf = (form: FormData) => JSON.parse(form.get('_payload') as string) as unknown

/** A server whose answers the test gives. */
function openServer() {
  const asked: { form: FormData; answer: (response: Response) => void }[] = []
  const send = (form: FormData) =>
    new Promise<Response>((answer) => {
      asked.push({ form, answer })
    })
  const isAskedFor = async (count: number) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(asked.length).toBe(count)
  }
  return { asked, send, isAskedFor }
}

test('a save waits for the one before it, and goes on from the revision that one made', async () => {
  const { asked, send, isAskedFor } = openServer()
  const queue = new SaveQueue()
  const first = queue.send({ path, form: formAt(3, 'a') }, send)
  const second = queue.send({ path, form: formAt(3, 'b') }, send)
  await isAskedFor(1)
  asked[0]!.answer(saved(4))
  await first
  await isAskedFor(2)
  expect([payloadOf(asked[1]!.form), asked[1]!.form.get('file')]).toEqual([
    { revision: 4, message: 'b' },
    'kept',
  ])
  asked[1]!.answer(saved(5))
  expect(await (await second).json()).toEqual({ doc: { revision: 5 } })
  void queue.send({ path, form: formAt(3, 'c') }, send)
  await isAskedFor(3)
  expect(payloadOf(asked[2]!.form)).toEqual({ revision: 5, message: 'c' })
})

test('what somebody else saved in between is not stepped over', async () => {
  const { asked, send, isAskedFor } = openServer()
  const queue = new SaveQueue()
  const first = queue.send({ path, form: formAt(3, 'a') }, send)
  await isAskedFor(1)
  asked[0]!.answer(Response.json({ errors: [] }, { status: 409 }))
  expect((await first).status).toBe(409)
  void queue.send({ path, form: formAt(3, 'b') }, send)
  await isAskedFor(2)
  expect(payloadOf(asked[1]!.form)).toEqual({ revision: 3, message: 'b' })
})

test('a save that never arrived does not hold up the next one, nor one of another document', async () => {
  const { asked, send, isAskedFor } = openServer()
  const queue = new SaveQueue()
  const failing = queue.send({ path, form: formAt(1, 'a') }, () =>
    Promise.reject(new TypeError('no way out')),
  )
  await expect(failing).rejects.toThrow('no way out')
  void queue.send({ path, form: formAt(1, 'a') }, send)
  await isAskedFor(1)
  void queue.send({ path: '/api/errors/8', form: formAt(1, 'a') }, send)
  await isAskedFor(2)
  expect(asked.map(({ form }) => payloadOf(form))).toEqual([
    { revision: 1, message: 'a' },
    { revision: 1, message: 'a' },
  ])
})
