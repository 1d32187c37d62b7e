import { slugs } from '@collections/slugs'
import { isPreviewAllowed } from '@/cms/access/preview-token'
import type { ArticleView } from '@/site/views'
import { articleView } from './errors'
import { cms } from './payload'

/** The newest draft of an article, or one version of it, for a valid token; `refused` otherwise; null when it is gone. */
export async function getDraft(
  id: number,
  token: string,
  version: number | null,
): Promise<ArticleView | 'refused' | null> {
  const payload = await cms()
  const target = { collection: slugs.errors, id }
  if (!isPreviewAllowed(payload.secret, target, token, Date.now())) return 'refused'
  if (version !== null) return getVersion(id, version)
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

async function getVersion(id: number, version: number): Promise<ArticleView | null> {
  const payload = await cms()
  const found = await payload.findVersions({
    collection: slugs.errors,
    where: { and: [{ id: { equals: version } }, { parent: { equals: id } }] },
    depth: 2,
    limit: 1,
    // As above: the token is for the article, and so for all that it has been.
    overrideAccess: true,
    pagination: false,
  })
  const stored = found.docs[0]
  return stored ? articleView({ ...stored.version, id }) : null
}
