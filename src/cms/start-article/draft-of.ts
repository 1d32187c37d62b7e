import type { CodeView } from '@/site/views'

/** What is known of an error before a word about it is written. */
export type Seed = {
  /** In the decoder's spelling, the most specific first. */
  codes: readonly CodeView[]
  /** Symbolic name of the first code: `E_ACCESSDENIED`. */
  name?: string | undefined
  /** As printed or as a template; placeholders and `*` stand for what varies. Empty when unknown. */
  message: string
  /** Ids of the products that it belongs to. */
  products: readonly number[]
}

/** Field values of a new article. The slug is left to the collection, which makes a free one. */
export type Draft = {
  title: string
  codes: { code: string; family: string }[]
  message: string
  products: number[]
}

/** As the field allows. */
const longestTitle = 150
const longestMessage = 4_000

const placeholder = /<[a-z-]+(?::\d+)?>/g

/**
 * The fields of a new article from what is known of its error: title, codes, message, products. Pure.
 *
 * @example draftOf({ codes: [{ code: 'ORA-12541', family: 'ora' }], message: 'ORA-12541: TNS:no listener', products: [] }).title
 *   // 'ORA-12541: TNS:no listener'
 */
export function draftOf({ codes, name, message, products }: Seed): Draft {
  const printed = message.replace(placeholder, '*').trim().slice(0, longestMessage)
  return {
    title: titleOf(codes[0]?.code ?? '', name ?? '', printed),
    codes: codes.map(({ code, family }) => ({ code, family })),
    message: printed,
    products: [...new Set(products)],
  }
}

function titleOf(code: string, name: string, message: string): string {
  const sentence = firstSentence(withoutLead(message, code))
  const title = code && sentence ? `${code}: ${sentence}` : code || sentence
  const isNamed = name !== '' && !title.includes(name)
  return cutAtWord(sentence === '' && isNamed ? `${code} (${name})` : title)
}

/** The message without the code that it begins with: the title has that already. */
function withoutLead(message: string, code: string): string {
  const leads = code !== '' && message.toLowerCase().startsWith(code.toLowerCase())
  return leads ? message.slice(code.length).replace(/^[\s:,;–—-]+/, '') : message
}

/** The first line up to its full stop; wildcards in it are dropped with the quotes around them. */
function firstSentence(message: string): string {
  const [line = ''] = message.split('\n')
  const [sentence = ''] = line.split(/(?<=\p{L}{2}|[*"'”’)])[.!?](?:\s|$)/u)
  return sentence
    .replace(/["'“‘(]?\*["'”’)]?/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[.,;:!?])/g, '')
    .replace(/^[\s.,;:–—-]+|[\s.,;:–—-]+$/g, '')
}

function cutAtWord(title: string): string {
  if (title.length <= longestTitle) return title
  const cut = title.slice(0, longestTitle + 1)
  const space = cut.lastIndexOf(' ')
  return space > 0 ? cut.slice(0, space) : title.slice(0, longestTitle)
}
