/** The channel on which every instance hears what changed. */
export const changesChannel = 'changes'

/** Postgres refuses a payload of 8000 bytes or more. */
const roomiest = 7_900

const wellFormed = /^[a-z][a-z-]*(?::[0-9]+)?$/

/**
 * Tells every instance, on commit, which things changed: keys such as `error:12 product:3`.
 *
 * @example changesStatement(['error:12', 'errors'])
 */
export function changesStatement(keys: readonly string[]): { text: string; values: string[] } {
  const stray = keys.find((key) => !wellFormed.test(key))
  if (stray !== undefined) throw new Error(`“${stray}” is not a key of a change.`)
  const values = chunksOf(keys)
  const calls = values.map((_, at) => `pg_notify('${changesChannel}', $${at + 1})`)
  return { text: `select ${calls.join(', ')}`, values }
}

/** The keys of one payload. */
export const keysOf = (payload: string): string[] => payload.split(' ').filter(Boolean)

function chunksOf(keys: readonly string[]): string[] {
  const chunks: string[] = []
  let chunk = ''
  for (const key of new Set(keys)) {
    if (chunk.length + key.length + 1 > roomiest) {
      chunks.push(chunk)
      chunk = key
    } else chunk = chunk ? `${chunk} ${key}` : key
  }
  if (chunk) chunks.push(chunk)
  return chunks
}
