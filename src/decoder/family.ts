import type { Facts } from './facts'
import type { Equivalent, Part, TableId } from './types'

/**
 * Where a code stands when a failure is told from its root outwards. The chain refiner orders by it:
 * `cause` names the reason itself (`data 775`), `code` is an ordinary error code, `wrapper` only says
 * that something below it failed (`LDAP 49`, `invalid_grant`, `SMTP 550`), `exit` is the outermost
 * shell of all (`HTTP 400`, `exit 1`).
 */
export type Role = 'cause' | 'code' | 'wrapper' | 'exit'

/** Offsets into the text that the family was shown (`context.text`), end exclusive. */
export type Span = readonly [start: number, end: number]

/**
 * What a family says of one place in the text: one meaning. Two meanings of one place are two
 * sightings with the same `at`; the engine ranks them, also against what other families say of it.
 */
export type Sighting = {
  /** Group of the pattern (name or number) that holds the code as written, or offsets into `context.text`. Default: the whole match. */
  at?: string | number | Span
  /** Canonical spelling, DESIGN section 4. */
  code: string
  /** Symbolic name, when the code itself isn't one. */
  name?: string
  /** One sentence in our own words. */
  summary?: string
  parts?: Part[]
  /** 0 to 1, default 0.8. 0.95 and up: the spelling alone proves it. Below 0.3: not reported unless another sighting of the place is. */
  confidence?: number
  /** Why this meaning, in words for the reader. */
  because?: string[]
  equivalents?: Equivalent[]
  /** Parts and equivalents that take work: asked for once per code, not for each of its thousand lines. */
  details?: () => { parts?: Part[]; equivalents?: Equivalent[] }
  /** Default `code`. */
  role?: Role
  /** The program says its code by a link; codes in other links only say what a page is about. */
  isLink?: boolean
  /** Orders codes of one role on one root: higher is nearer to the root. Default 0. */
  weight?: number
}

/** A refusal that binds all families: what stands at `at` is no error (a thread id, another vendor's private number). */
export type Veto = { at?: string | number | Span; veto: string }

/** A sighting with its place settled; what `settle` and `context.earlier` see. */
export type Placed = Sighting & { family: string; start: number; end: number; line: number }

/** What a family may look at beside its match. Everything is computed when first asked for. */
export type Context = {
  /** The whole normalised text. */
  readonly text: string
  /** The line that the pattern was run over, without its line end: 500 characters on either side of the match. */
  readonly line: string
  /** Its 0-based number. */
  readonly lineNumber: number
  /** The line up to the match, and from its end on: 500 characters. */
  readonly before: string
  readonly after: string
  /** Offset of the match in `text`. */
  readonly start: number
  /** Another line, relative to this one: `lineAt(-1)`, its first 1,000 characters; empty beyond the text. */
  readonly lineAt: (offset: number) => string
  /** First match of `words` (no `g`) in this line or up to `lines` lines (default 2) before and after it; this line first, then the nearest. */
  readonly near: (words: RegExp, lines?: number) => string | undefined
  /** Which system the text seems to come from. */
  readonly os: 'windows' | 'linux' | 'macos' | undefined
  /** What was seen lately (the last 48), in the order of reading: lines above, then this line as far as it has been read. */
  readonly earlier: readonly Placed[]
  /** Facts of a table; an empty one when the caller has not loaded it. */
  readonly facts: (table: TableId) => Facts
}

/** Code shapes of a family: where to look, what to look for, what it means. */
export type Rule = {
  /**
   * Lower-case literals, two characters or more; of letters beyond ASCII the case matters, a line feed at the front is where a line begins. Every line that `pattern` can match holds at least
   * one of them in some case; only lines that do are shown to the pattern. The rarer, the faster.
   */
  triggers: readonly string[]
  /** Run over one line at a time; `g` and `d` are added. Must be linear (checked by recheck). */
  pattern: RegExp
  /** Tables this match may look into; only these are loaded in the browser. */
  tables?: readonly TableId[] | ((match: RegExpExecArray) => readonly TableId[])
  /** What the match means; nothing when it is no error after all. */
  read(
    match: RegExpExecArray,
    context: Context,
  ): Sighting | Veto | readonly (Sighting | Veto)[] | undefined
}

/** A text from the wild (identifiers replaced) and the codes that this family alone reports for it, best first. */
export type Sample = { text: string; codes: readonly string[] }

/** A text in which this family must report nothing, and why not. */
export type Negative = { text: string; why: string }

/** A kind of code: one value, one file in `families/`. */
export type Family = {
  /** Kebab-case, stable: stored with articles. */
  id: string
  /** "Microsoft Entra sign-in errors". */
  title: string
  /** What is recognised and what is told about it, for the docs page. One or two sentences. */
  summary: string
  rules: readonly Rule[]
  /** Sees all sightings of this family in the text at once; may drop, demote or amend them. */
  settle?(sightings: readonly Placed[]): readonly Placed[]
  samples: readonly Sample[]
  /** At least as many as samples. */
  negatives: readonly Negative[]
  /** Where the syntax and the facts come from. */
  sources: readonly { title: string; url: string }[]
}
