/** Words in a sentence about a password rather than one. */
const PROSE =
  /^(?:is|was|has|have|not|the|and|or|for|to|of|in|with|a|an|no|on|from|when|must|cannot|could|unable|failed|required|expired|incorrect|invalid|wrong|yes|true|false|null|none|nil|undefined|empty|authentication|provided|missing|option|flag|unauthorized|forbidden|incorrecte?|invalide|falsch|\*+|x{3,}|\[[^\]]*\]|\$\{[^}]*\}?|%\w+%)[.:!?]?$|^<[^>]*>$|^<[a-z-]+:\d+>/i

/** What a form says of a field: it stands where its value does, in quotes. */
const SENTENCE =
  /\b(?:(?:must|cannot|can't) (?:be|have|contain|match)|(?:is|are|was|has) (?:required|invalid|incorrect|wrong|expired|not|too|missing|empty)|does not|not (?:found|valid))\b/i

/** Whether what stands where a secret would is one, and no part of a sentence about it. */
export const isNoProse = (secret: string): boolean => !PROSE.test(secret) && !SENTENCE.test(secret)

/** What stands before a match, as far as it can matter. */
export const before = ({ input, index }: RegExpExecArray): string =>
  input.slice(Math.max(0, index - 200), index)

/** Between a name and its value, in code, JSON, XML and what was escaped of them. */
export const SEPARATOR = String.raw`\\{0,3}["']?(?:\s{0,2}[=:]{1,2}>?|,?\s?["']?value["']?\s?[=:])\s{0,8}\\{0,3}`
/** In quotes to the closing one, else to the blank or the sign that ends it. */
export const QUOTED = String.raw`(?<=")(?:[^"]|"(?![\s,;:.}\])&>/\\]|$)){1,400}|(?<=')(?:[^']|'(?![\s,;:.}\])&>/\\]|$)){1,400}`
/** A value, `secret` without its quotes; `N'…'` is a text of SQL Server. */
export const VALUE = String.raw`(?:N(?='))?["']?(?<secret>${QUOTED}|(?<!["'])(?:[^\s"',;&)}\]]|["',&)}\]](?![\s"',;:.)}\]]|$|[\w.-]{1,40}["']?[=:][^\s;])){2,200})`
