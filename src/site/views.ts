/**
 * What pages are given: plain data, complete, never "maybe populated". `reads/` makes these from
 * stored documents; `components/` draw them.
 */

/** Rich text as safe HTML made on the server from Lexical, and the same as canonical Markdown. */
export type Prose = { html: string; markdown: string; text: string }

export type CodeView = { code: string; family: string }
export type Shell = 'powershell' | 'cmd' | 'bash' | 'sql' | 'kubectl' | 'text'
export type CommandView = { command: string; shell: Shell; html: string }

export type CauseView = {
  title: string
  body: Prose | null
  check: { instruction: string; command: CommandView | null; expected: string } | null
  /** 1-based number of the step that removes this cause. */
  step: number | null
}

export type StepView = {
  /** Anchor of the step: `step-1`. */
  id: string
  title: string
  body: Prose | null
  command: CommandView | null
  needs: string
  undo: string
}

export type VerdictView = {
  duration: 'transient' | 'permanent' | 'either' | null
  retry: 'safe' | 'unsafe' | 'pointless' | null
  fixers: ('user' | 'admin' | 'developer' | 'vendor')[]
  risk: 'none' | 'low' | 'medium' | 'high' | null
  downtime: 'none' | 'app-restart' | 'reboot' | 'outage' | null
}

export type ArticleLink = {
  id: number
  slug: string
  title: string
  url: string
  codes: CodeView[]
  /** Why it is listed: "Chosen by the editors", "Same product: Entra ID". */
  reason: string
}

export type ProductLink = {
  id: number
  slug: string
  name: string
  url: string
  description: string
}
export type CategoryLink = {
  id: number
  slug: string
  name: string
  url: string
  description: string
}

/** `own` marks what an editor wrote; only those go into FAQPage structured data. */
export type FaqView = { question: string; answer: Prose; own: boolean }

export type SourceView = { title: string; url: string; checkedOn: string | null }

export type ArticleView = {
  id: number
  slug: string
  url: string
  /** Without "How to Fix ". */
  title: string
  codes: CodeView[]
  message: string
  variants: string[]
  introduction: Prose | null
  meaning: Prose | null
  causes: CauseView[]
  steps: StepView[]
  fallbacks: Prose[]
  products: (ProductLink & { category: CategoryLink | null })[]
  related: ArticleLink[]
  /** Ids of what editors picked as related, also of articles that readers do not see yet. */
  picked: number[]
  verdict: VerdictView
  appliesTo: string
  sources: SourceView[]
  /** ISO days, `2026-11-23`. */
  verifiedOn: string | null
  publishedAt: string | null
  updatedAt: string
  faqs: FaqView[]
  seo: { title: string; description: string }
}

export type ArticleSummary = {
  id: number
  slug: string
  url: string
  title: string
  codes: CodeView[]
  products: { slug: string; name: string }[]
  summary: string
  verifiedOn: string | null
  updatedAt: string
}

export type ProductView = ProductLink & {
  otherNames: string[]
  vendor: string
  category: CategoryLink | null
  articles: ArticleSummary[]
  faqs: FaqView[]
}

export type CategoryView = CategoryLink & {
  products: (ProductLink & { articleCount: number })[]
  articles: ArticleSummary[]
}

export type HomeView = {
  site: SiteView
  categories: (CategoryLink & { products: (ProductLink & { articleCount: number })[] })[]
  recentlyVerified: ArticleSummary[]
  articleCount: number
}

export type SiteView = {
  name: string
  description: string
  navigation: { label: string; url: string }[]
}

/** An article offered for a paste, with why. */
export type MatchView = {
  slug: string
  title: string
  url: string
  codes: string[]
  score: number
  because: string[]
}

/** A stretch of a text that matched: from, to (not included), in UTF-16 units. */
export type MarkView = [start: number, end: number]

/** An article found by a search, with why, and what of it to mark. */
export type SearchHitView = MatchView & {
  products: { slug: string; name: string }[]
  marks: {
    title: MarkView[]
    /** Codes of the article that were asked for. */
    codes: string[]
    /** Where its message or meaning holds the words; null when the title says it all. */
    excerpt: { text: string; marks: MarkView[] } | null
  }
}

export type SearchView = {
  results: SearchHitView[]
  /** How many were found; the search stops counting at some hundreds. */
  total: number
  /** True when there are more than were counted. */
  isCut: boolean
  /** The query with its misspelt words put right, which the results are for; null when none was. */
  didYouMean: string | null
  /** Products of what was found, the most frequent first: what the search can be narrowed to. */
  products: { slug: string; name: string; count: number }[]
}
