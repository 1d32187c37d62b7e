import type { Decoding } from '../decoder/types'

/** What is asked for when articles are looked for: never more than this leaves the browser. */
export type Evidence = { codes: string[]; templates: string[] }

/** Limits of the API; a paste with more codes than this is a log, and its first ones tell it. */
const most = 200
const longestCode = 200
const longestTemplate = 2_000

/**
 * What articles are matched by: the codes of a decoding in its order, each with its other names, and
 * the message lines with their variable parts masked.
 */
export function evidenceOf({ findings, templates }: Decoding): Evidence {
  const codes = findings.flatMap(({ code, readings: [best] }) => [
    code,
    ...(best?.equivalents ?? []).flatMap((other) => [other.code, other.name]),
    best?.name,
  ])
  return {
    codes: kept(codes, longestCode),
    templates: kept(templates, longestTemplate),
  }
}

const kept = (texts: readonly (string | undefined)[], longest: number): string[] =>
  [...new Set(texts)]
    .filter((text) => text !== undefined && text !== '' && text.length <= longest)
    .slice(0, most) as string[]
