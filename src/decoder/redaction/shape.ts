/** One kind of thing that must not leave a reader's computer, and how it is printed. */
export type Shape = {
  /** Name in the placeholder: `<email:1>`. Several shapes may share one. */
  kind: string
  /** Lower-case literals, one of which every match's line holds. */
  triggers: readonly string[]
  /** Run over one line; group `secret` is what goes, the rest says what it is. */
  pattern: RegExp
  /** A last look at what matched: checksums, well-known values. */
  accepts?(secret: string, match: RegExpExecArray): boolean
  /** A key before it says that it is a secret: it goes even when it looks like a code. */
  certain?: boolean
}
