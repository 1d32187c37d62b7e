import { create, insertMultiple, search } from '@orama/orama'
import { Charset, Document } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { Indexable } from '../../src/search/index-rows'

/** What an engine in memory is given of an article: the same that our index holds. */
type Held = { id: number; title: string; codes: string; message: string; body: string }

const heldOf = ({ id, title, codes, message, meaning, body }: Indexable): Held => ({
  id,
  title,
  codes: codes.map(({ code }) => code).join(' '),
  message,
  body: `${meaning} ${body}`,
})

/** A search engine that holds articles in memory; answers are ids, the best first. */
export type Peer = {
  add: (articles: readonly Indexable[]) => unknown
  /** For an error as it was pasted: words of codes, titles and messages, any of them, slips allowed. */
  match: (text: string) => number[] | Promise<number[]>
  /** For what a person types: all texts, titles first, the last word half typed. */
  search: (text: string) => number[] | Promise<number[]>
}

const fields = ['title', 'codes', 'message', 'body'] as const
const ofErrors = ['title', 'codes', 'message'] as const
const boost = { title: 2, codes: 4, message: 2, body: 1 }
const shown = 20

function miniSearch(): Peer {
  const index = new MiniSearch<Held>({ fields: [...fields] })
  const ids = (found: { id: number }[]) => found.slice(0, shown).map(({ id }) => id)
  return {
    add: (articles) => index.addAll(articles.map(heldOf)),
    match: (text) =>
      ids(
        index.search(text, { fields: [...ofErrors], boost, fuzzy: (word) => word.length > 4 && 1 }),
      ),
    search: (text) =>
      ids(index.search(text, { boost, prefix: true, fuzzy: 0.2, combineWith: 'AND' })),
  }
}

function flexSearch(): Peer {
  const index = new Document<Held>({
    document: { id: 'id', index: [...fields] },
    tokenize: 'forward',
    encoder: Charset.LatinBalance,
  })
  const ask = (text: string, wanted: readonly (typeof fields)[number][], suggest: boolean) =>
    index
      .search(text, { index: [...wanted], limit: shown, suggest })
      .flatMap(({ result }) => result as number[])
  return {
    add: (articles) => articles.forEach((article) => index.add(heldOf(article))),
    match: (text) => ask(text, ['message', 'title', 'codes'], true),
    search: (text) => ask(text, fields, false),
  }
}

function orama(): Peer {
  const index = create({
    schema: {
      number: 'number',
      title: 'string',
      codes: 'string',
      message: 'string',
      body: 'string',
    },
  })
  const ask = async (term: string, more: object): Promise<number[]> => {
    const { hits } = await search(index, { term, boost, limit: shown, ...more })
    return hits.map(({ document }) => document.number)
  }
  return {
    add: (articles) =>
      insertMultiple(
        index,
        articles.map(heldOf).map(({ id, ...texts }) => ({ ...texts, number: id })),
      ),
    match: (term) => ask(term, { properties: ofErrors, threshold: 1, exact: false }),
    search: (term) => ask(term, { threshold: 0 }),
  }
}

export const peers = { MiniSearch: miniSearch, FlexSearch: flexSearch, Orama: orama }
export type PeerName = keyof typeof peers
