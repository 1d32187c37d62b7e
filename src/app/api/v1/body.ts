import type { ZodType } from 'zod'
import { problem } from './problem'

/** Largest body of a request, in bytes. */
export const largestBody = 1_000_000

/**
 * The JSON body of a request, checked; or the problem that says what is wrong with it. Bodies are
 * never logged: they may be pastes.
 */
export async function readBody<T>(
  request: Request,
  schema: ZodType<T>,
): Promise<{ body: T } | { refused: Response }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    return { refused: problem(415, 'Send JSON with the header content-type: application/json.') }
  }
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > largestBody) {
    return { refused: problem(413, `Send at most ${largestBody} bytes.`) }
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { refused: problem(400, 'The body is not valid JSON in UTF-8.') }
  }
  const checked = schema.safeParse(parsed)
  if (checked.success) return { body: checked.data }
  const [issue] = checked.error.issues
  const where = issue?.path.join('.') || 'the body'
  return { refused: problem(400, `${where}: ${issue?.message ?? 'is not as described'}.`) }
}
