import { prefixLength } from '@/decoder/templates/prefix'
import type { Decoding, Finding } from '@/decoder/types'
import type { Seed } from './draft-of'

/** Longer texts are logs: then only the line that tells the error is taken. */
const longestMessage = 2_000
const mostLines = 6

/**
 * What a paste says of one error in it: its code, and the message as printed, with neutral values for
 * what was personal. Pure; the paste itself goes nowhere.
 *
 * @param decoding of the paste; `redacted` is what the message is taken from
 * @param chosen which finding the article is about; null when it is about a message
 */
export function seedOf(
  decoding: Pick<Decoding, 'templates' | 'redacted'>,
  chosen: Finding | null,
): Omit<Seed, 'products'> {
  const [reading] = chosen?.readings ?? []
  return {
    codes: chosen ? [{ code: chosen.code, family: chosen.family }] : [],
    name: reading?.name,
    message: messageIn(decoding, chosen),
  }
}

/** Values that belong to nobody, as documentation uses them. */
const samples: Record<string, string> = {
  guid: '00001111-aaaa-2222-bbbb-3333cccc4444',
  email: 'user@contoso.com',
  user: 'user',
  host: 'server.contoso.com',
  ip: '192.0.2.10',
  mac: '00-00-5E-00-53-01',
  sid: 'S-1-5-21-1111111111-2222222222-3333333333-1001',
}

const neutral = (redacted: string): string =>
  redacted.replace(/<([a-z-]+):\d+>/g, (_whole, kind: string) => samples[kind] ?? `<${kind}>`)

function messageIn(
  { redacted, templates }: Pick<Decoding, 'templates' | 'redacted'>,
  chosen: Finding | null,
): string {
  const lines = neutral(redacted)
    .split('\n')
    .map((line) => line.slice(prefixLength(line)).trimEnd())
  const telling = lines.filter((line) => line && !isTrace(line))
  const whole = telling.join('\n')
  const isShort = telling.length <= mostLines && whole.length <= longestMessage
  const line = chosen
    ? lines[chosen.line - 1]
    : lines.find((candidate) => isLike(candidate, templates[0]))
  const message = isShort ? whole : (line ?? '').slice(0, longestMessage)
  return message.trim() === chosen?.spelling ? '' : message
}

/** Lines that are new with every try and tell nothing: correlation ids and times. */
const isTrace = (line: string): boolean =>
  /^\s*(?:trace|correlation|request|activity|session)[ -]?id\b|^\s*time ?stamp\b/i.test(line)

/** Whether a template was made of this line: it has the template's first words. */
function isLike(line: string, template = ''): boolean {
  const [start = ''] = template.split('<')
  return start.trim().length > 3 && line.includes(start.trim())
}
