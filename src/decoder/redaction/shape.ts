/** One kind of thing that must not leave a reader's computer, and how it is printed. */
export type Shape = {
  /** Name in the placeholder: `<email:1>`. Several shapes may share one. */
  kind: string
  /** Lower-case literals, one of which every match's line holds; none for a pattern that is fast over any text. */
  triggers: readonly string[]
  /** Its name stands in the line before the one with the literal: both are looked at. */
  withLineBefore?: boolean
  /** Without a literal, but of groups between dashes or colons: run over the lines that `linesWithGroups` finds. */
  isGrouped?: boolean
  /**
   * Run over one line, or the whole text when it has neither triggers nor groups; group `secret` is what goes, the rest says what it is. A pattern that finds a
   * later part first has a group `head` in a lookbehind instead: from there to the end of the match goes.
   */
  pattern: RegExp
  /** A last look at what matched: checksums, well-known values. */
  accepts?(secret: string, match: RegExpExecArray): boolean
  /** A key before it says that it is a secret: it goes even when it looks like a code. */
  certain?: boolean
  /** Such a key may also stand before what went wrong (`token: AADSTS50076`): what is just a code stays. */
  yields?: boolean
}
