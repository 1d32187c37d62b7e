import { z } from 'zod'

/** Bodies and answers of the public API, version 1. The document at `/api/v1/openapi.json` is made from these. */
export const decodeRequest = z.strictObject({
  text: z
    .string('must be a string')
    .describe('An error or a whole log; at most 1 MB with its JSON.'),
})

export const matchRequest = z.strictObject({
  codes: z
    .array(z.string().max(200))
    .max(200)
    .default([])
    .describe('Codes in the spelling of the decoder, the root cause first.'),
  templates: z
    .array(z.string().max(2_000))
    .max(200)
    .default([])
    .describe('Message lines, their variable parts masked.'),
})

const slug = z.string().describe('Last part of the address.')
const path = z.string().describe('Path on this site.')
const markdown = z.string().nullable().describe('Markdown; null when the article says nothing.')
const day = z.string().nullable().describe('A day, 2026-11-23.')
const moment = z.string().describe('ISO 8601, UTC.')
const cursor = z
  .string()
  .nullable()
  .describe('Give it as `cursor` for the next page; null on the last one.')

export const code = z.object({
  code: z.string().describe('Canonical spelling.'),
  family: z.string().describe('The kind of code, such as hresult.'),
})

const named = z.object({ slug, name: z.string() })

export const match = z.object({
  slug,
  title: z.string(),
  url: path,
  codes: z.array(z.string()),
  score: z.number().describe('For ordering; the scale is no promise.'),
  because: z.array(z.string()).describe('Why it was found, in words.'),
})

const stretch = z.tuple([z.number().int(), z.number().int()])

export const searchHit = match.extend({
  products: z.array(named),
  marks: z
    .object({
      title: z.array(stretch),
      codes: z.array(z.string()),
      excerpt: z.object({ text: z.string(), marks: z.array(stretch) }).nullable(),
    })
    .describe('What matched: stretches of UTF-16 units, end not included.'),
})

export const searchAnswer = z.object({
  results: z.array(searchHit),
  didYouMean: z.string().nullable().describe('The query with its misspelt words put right.'),
  products: z
    .array(named.extend({ count: z.number().int() }))
    .describe('What the search can be narrowed to.'),
})

export const reading = z.object({
  family: z.string(),
  code: z.string(),
  name: z.string().optional(),
  summary: z.string().optional(),
  parts: z
    .array(
      z.object({
        label: z.string(),
        value: z.string(),
        bits: stretch.optional().describe('Highest and lowest bit.'),
      }),
    )
    .describe('Bit fields and pieces.'),
  confidence: z.number().describe('0 to 1.'),
  because: z.array(z.string()),
  equivalents: z.array(code.extend({ name: z.string().optional() })),
})

export const finding = z.object({
  family: z.string(),
  code: z.string().describe('Canonical spelling.'),
  spelling: z.string().describe('As it stands in the text.'),
  start: z.number().int(),
  end: z.number().int(),
  line: z.number().int().describe('Counted from 1.'),
  count: z.number().int().describe('How often it stands in the text.'),
  readings: z.array(reading).describe('The likeliest first.'),
  because: z.array(z.string()),
  first: z.string().optional().describe('Time stamp of its first line.'),
  last: z.string().optional(),
})

export const decodeAnswer = z.object({
  findings: z.array(finding).describe('Root cause first, at most 1,000.'),
  findingsLeftOut: z.number().int().optional().describe('How many more there are, if there are.'),
  articles: z.array(match),
  articlesReachable: z
    .literal(false)
    .optional()
    .describe('There when the articles are out of reach; the findings hold all the same.'),
  redacted: z.string().describe('The text with secrets and personal data as placeholders.'),
  redactions: z.array(z.object({ kind: z.string(), count: z.number().int() })),
})

export const matchAnswer = z.object({ articles: z.array(match).describe('Best first, at most 5.') })

export const articleItem = z.object({
  slug,
  title: z.string(),
  url: path,
  codes: z.array(z.string()).describe('The first is the one it is about.'),
  products: z.array(z.string()).describe('Slugs.'),
  updatedAt: moment,
})

export const articlePage = z.object({ items: z.array(articleItem), next: cursor })

const command = z.object({ command: z.string(), shell: z.string() })

/** What stands in a line of the dump. */
export const article = z.object({
  slug,
  title: z.string(),
  url: path,
  codes: z.array(code),
  message: z.string().describe('As the machine prints it; may be empty.'),
  variants: z.array(z.string()).describe('Other printings; * is a variable part.'),
  introduction: markdown,
  meaning: markdown,
  causes: z.array(
    z.object({
      title: z.string(),
      body: markdown,
      check: z
        .object({
          instruction: z.string(),
          command: command.nullable(),
          expected: z.string(),
        })
        .nullable(),
      step: z.number().int().nullable().describe('Number of the step that removes it.'),
    }),
  ),
  steps: z.array(
    z.object({
      title: z.string(),
      body: markdown,
      command: command.nullable(),
      needs: z.string(),
      undo: z.string(),
    }),
  ),
  fallbacks: z.array(z.string()).describe('Markdown.'),
  products: z.array(named),
  verdict: z.object({
    duration: z.enum(['transient', 'permanent', 'either']).nullable(),
    retry: z.enum(['safe', 'unsafe', 'pointless']).nullable(),
    fixers: z.array(z.enum(['user', 'admin', 'developer', 'vendor'])),
    risk: z.enum(['none', 'low', 'medium', 'high']).nullable(),
    downtime: z.enum(['none', 'app-restart', 'reboot', 'outage']).nullable(),
  }),
  appliesTo: z.string(),
  sources: z.array(z.object({ title: z.string(), url: z.string(), checkedOn: day })),
  verifiedOn: day,
  publishedAt: z.string().nullable(),
  updatedAt: moment,
})

/** One article by its address: with what stands around it. */
export const articleAnswer = article.extend({
  related: z.array(z.object({ slug, title: z.string(), url: path, reason: z.string() })),
  faqs: z
    .array(z.object({ question: z.string(), answer: z.string().describe('Markdown.') }))
    .describe('Questions that an editor wrote for it.'),
})

export const codeAnswer = z.object({
  code: z.string().describe('In the one spelling that it has here.'),
  readings: z.array(reading).describe('What the decoder knows; empty when only articles know it.'),
  articles: z.array(
    z.object({
      slug,
      title: z.string(),
      url: path,
      about: z.boolean().describe('True when the article is about it, not only names it.'),
    }),
  ),
})

export const product = named.extend({
  url: path,
  otherNames: z.array(z.string()),
  vendor: z.string(),
  description: z.string(),
  category: named.nullable(),
  articles: z.number().int().describe('Published articles.'),
  updatedAt: moment,
})

export const productPage = z.object({ items: z.array(product), next: cursor })

export const problemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
  })
  .describe('RFC 9457, as application/problem+json.')

export type ApiArticle = z.infer<typeof article>
export type ApiArticleAnswer = z.infer<typeof articleAnswer>
export type ApiProduct = z.infer<typeof product>
export type ApiCode = z.infer<typeof codeAnswer>
