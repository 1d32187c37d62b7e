import { messageRows, type Indexable } from './index-rows'
import { rank } from './rank'
import { weights } from './weights'
import { isCommon } from './words'

type Covering = Pick<Indexable, 'id' | 'slug' | 'title' | 'message' | 'variants'>

/** Which of the templates an article would be offered for, by its message and variants alone. Pure. */
export function templatesCovered(article: Covering, templates: readonly string[]): string[] {
  const messages = messageRows(article).map(({ template }) => ({ template, isVariant: false }))
  if (messages.length === 0) return []
  const candidate = {
    id: article.id,
    slug: article.slug,
    title: article.title,
    codes: [],
    family: null,
    products: [],
    productNames: [],
    hits: [],
    messages,
  }
  const weigh = (word: string) => (isCommon(word) ? weights.commonWord : 1)
  return templates.filter(
    (template) => rank([candidate], { codes: [], templates: [template] }, weigh).length > 0,
  )
}
