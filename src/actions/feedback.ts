import { z } from 'zod'
import { slugs } from '@collections/slugs'
import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import { asVisitor } from '@/reads/errors'
import { cms } from '@/reads/payload'
import { feedbackAnswers, longestNote } from '@/site/feedback'
import { isSlug } from '@/site/slug'

const blankIsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value)

const answer = z.object({
  article: z.string().refine(isSlug),
  fixed: z.enum(feedbackAnswers),
  cause: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(100).optional()),
  note: z.preprocess(blankIsAbsent, z.string().optional()),
})

/** `kept`; `invalid` form; no such published `article`; or the database is `out of reach`. */
export type FeedbackOutcome = 'kept' | 'invalid' | 'no article' | 'out of reach'

/**
 * Keeps a reader's answer to "Did this fix it?". Secrets and personal data in the note are masked before
 * it is stored. Nothing of it is thrown or logged: an error of the database would hold the values.
 */
export async function takeFeedback(
  form: FormData,
): Promise<{ outcome: FeedbackOutcome; article: string | null }> {
  const checked = answer.safeParse({
    article: form.get('article'),
    fixed: form.get('fixed'),
    cause: form.get('cause'),
    note: form.get('note'),
  })
  if (!checked.success) {
    const article = form.get('article')
    const isKnown = typeof article === 'string' && isSlug(article)
    return { outcome: 'invalid', article: isKnown ? article : null }
  }
  try {
    return { outcome: await keep(checked.data), article: checked.data.article }
  } catch {
    return { outcome: 'out of reach', article: checked.data.article }
  }
}

async function keep({ article, fixed, cause, note }: z.infer<typeof answer>) {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.errors,
    where: { slug: { equals: article } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { causes: { title: true } },
  })
  const stored = found.docs[0]
  if (!stored) return 'no article' as const
  const meant = cause === undefined ? undefined : stored.causes?.[cause - 1]
  await payload.create({
    collection: slugs.feedback,
    // Readers have no account; by REST nobody may create one.
    overrideAccess: true,
    depth: 0,
    data: {
      error: stored.id,
      fixed,
      ...(meant && cause !== undefined ? { cause, causeTitle: meant.title } : {}),
      ...(note === undefined ? {} : { note: await masked(note) }),
      state: 'open',
    },
  })
  return 'kept' as const
}

/** Without secrets and personal data; cut before and after, since masking can lengthen a text. */
async function masked(note: string): Promise<string> {
  const text = note.toWellFormed().replaceAll('\u0000', '').trim().slice(0, longestNote)
  const { redacted } = decode(text, await loadTables(tablesFor(text)))
  return redacted.slice(0, longestNote)
}
