import { slugs } from '@collections/slugs'
import { isPreviewAllowed } from '@/cms/access/preview-token'
import type { ArticleView } from '@/site/views'
import { articleView } from './errors'
import { cms } from './payload'

/** The newest draft of an article for a valid token; `refused` otherwise; null when it is gone. */
export async function getDraft(id: number, token: string): Promise<ArticleView | 'refused' | null> {
  const payload = await cms()
  const target = { collection: slugs.errors, id }
  if (!isPreviewAllowed(payload.secret, target, token, Date.now())) return 'refused'
  const found = await payload.find({
    collection: slugs.errors,
    where: { id: { equals: id } },
    depth: 2,
    draft: true,
    limit: 1,
    // The token is the right: it names this document and was made for somebody who may read it.
    overrideAccess: true,
    pagination: false,
  })
  const article = found.docs[0]
  return article ? articleView(article) : null
}
