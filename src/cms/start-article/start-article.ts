import type { PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { draftOf, type Seed } from './draft-of'
import { guessProducts } from './guess-products'

/** As {@link Seed}; left-out products are guessed from the message and the kind of code. */
export type Start = Omit<Seed, 'products'> & { products?: readonly number[] }

/**
 * Creates the draft of a new article from what is known of its error, with the rights of whoever
 * asks, and returns its id.
 *
 * @throws Forbidden when they may not create articles
 */
export async function startArticle(req: PayloadRequest, start: Start): Promise<number> {
  const { codes, message } = start
  const products =
    start.products ?? (await guessProducts(req, { family: codes[0]?.family ?? null, message }))
  const article = await req.payload.create({
    collection: slugs.errors,
    data: draftOf({ ...start, products }),
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
    select: {},
  })
  return article.id
}
