import { toText } from '@/site/prose/text'
import type { RichText } from '@/site/prose/model'

/** What of an article decides whether it may be published; any of it may be missing. */
export type Draft = {
  title?: string | null | undefined
  message?: string | null | undefined
  codes?: readonly { code?: string | null }[] | null | undefined
  meaning?: unknown
  causes?:
    | readonly {
        title?: string | null
        instruction?: string | null
        expected?: string | null
      }[]
    | null
    | undefined
  steps?: readonly { title?: string | null }[] | null | undefined
  products?: readonly unknown[] | null | undefined
  sources?: readonly { title?: string | null; url?: string | null }[] | null | undefined
  verdict?: Partial<Record<(typeof verdictParts)[number], unknown>> | null | undefined
}

const verdictParts = ['duration', 'retry', 'fixers', 'risk', 'downtime'] as const

/** `path` is the form's field, where the writer goes to mend it. */
export type Missing = { part: string; path: string; say: string }

const isFilled = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined

const hasText = (prose: unknown): boolean =>
  isFilled(prose) && toText(prose as RichText).trim() !== ''

/** Everything that readers of every fix page find, in the order of the page. */
export const parts: readonly {
  part: string
  path: string
  say: string
  isThere: (draft: Draft) => boolean
}[] = [
  {
    part: 'Title',
    path: 'title',
    say: 'a title: the code and the message in short',
    isThere: ({ title }) => isFilled(title),
  },
  {
    part: 'Message or code',
    path: 'message',
    say: 'the message or the code that the machine prints',
    isThere: ({ message, codes }) =>
      isFilled(message) || (codes ?? []).some(({ code }) => isFilled(code)),
  },
  {
    part: 'Meaning',
    path: 'meaning',
    say: 'what this error means',
    isThere: ({ meaning }) => hasText(meaning),
  },
  {
    part: 'Causes',
    path: 'causes',
    say: 'a cause with its check: where to look, and what you would see',
    isThere: ({ causes }) =>
      (causes ?? []).length > 0 &&
      (causes ?? []).every(
        ({ title, instruction, expected }) =>
          isFilled(title) && isFilled(instruction) && isFilled(expected),
      ),
  },
  {
    part: 'Steps',
    path: 'steps',
    say: 'a step of the fix',
    isThere: ({ steps }) =>
      (steps ?? []).length > 0 && (steps ?? []).every(({ title }) => isFilled(title)),
  },
  {
    part: 'Verdict',
    path: 'verdict',
    say: 'the verdict: does it pass, is a retry safe, who can fix it, risk, interruption',
    isThere: ({ verdict }) =>
      verdictParts.every((name) => {
        const value = verdict?.[name]
        return Array.isArray(value) ? value.length > 0 : isFilled(value)
      }),
  },
  {
    part: 'Product',
    path: 'products',
    say: 'the product in which it happens',
    isThere: ({ products }) => (products ?? []).length > 0,
  },
  {
    part: 'Source',
    path: 'sources',
    say: 'a source: its title and address',
    isThere: ({ sources }) =>
      (sources ?? []).length > 0 &&
      (sources ?? []).every(({ title, url }) => isFilled(title) && isFilled(url)),
  },
]

/**
 * What an article still needs before readers may see it, in the order of its page. The checklist
 * beside the form and the refusal of an incomplete publish are the same list.
 */
export const missingParts = (draft: Draft): Missing[] =>
  parts.filter(({ isThere }) => !isThere(draft)).map(({ part, path, say }) => ({ part, path, say }))
