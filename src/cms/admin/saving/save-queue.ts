/** One save of a document: where it goes and the form that it sends. */
export type Save = { path: string; form: FormData }

type Send = (form: FormData) => Promise<Response>

/**
 * Saves of one document leave one after the other, and each says the revision that the one before it
 * made. Payload lets an autosave and a save by button overlap: both were read from the same revision,
 * so the second would be refused as somebody else's change although the same person wrote both.
 */
export class SaveQueue {
  readonly #last = new Map<string, Promise<unknown>>()
  /** By document: which revision a save of ours made out of which. */
  readonly #successors = new Map<string, Map<number, number>>()

  /** Sends when every earlier save of the document is answered, and hands back the answer. */
  send({ path, form }: Save, send: Send): Promise<Response> {
    const before = this.#last.get(path) ?? Promise.resolve()
    const answer = before.then(() => this.#sendNext(path, form, send))
    this.#last.set(
      path,
      answer.catch(() => undefined),
    )
    return answer
  }

  async #sendNext(path: string, form: FormData, send: Send): Promise<Response> {
    const values = JSON.parse(form.get('_payload') as string) as { revision?: unknown }
    const revision = this.#newest(path, values.revision)
    const response = await send(revision === values.revision ? form : at(form, values, revision))
    const made = response.ok ? await revisionIn(response.clone()) : null
    if (made !== null && typeof revision === 'number') this.#follow(path, revision, made)
    return response
  }

  #newest(path: string, revision: unknown): unknown {
    const successors = this.#successors.get(path)
    let newest = revision
    while (typeof newest === 'number' && successors?.has(newest)) newest = successors.get(newest)
    return newest
  }

  #follow(path: string, from: number, to: number): void {
    if (to <= from) return
    const known = this.#successors.get(path) ?? new Map<number, number>()
    this.#successors.set(path, known.set(from, to))
  }
}

/** The same form, read from another revision. */
function at(form: FormData, values: object, revision: unknown): FormData {
  const moved = new FormData()
  for (const [name, value] of form.entries()) if (name !== '_payload') moved.append(name, value)
  moved.set('_payload', JSON.stringify({ ...values, revision }))
  return moved
}

async function revisionIn(response: Response): Promise<number | null> {
  const body = (await response.json().catch(() => null)) as { doc?: { revision?: unknown } } | null
  return typeof body?.doc?.revision === 'number' ? body.doc.revision : null
}
