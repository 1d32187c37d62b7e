import type { Statement } from './query'
import { numberArray, textArray } from './text-array'

/** What of an article relates it to others; of a draft, as it stands in the draft. */
export type RelatedTo = {
  id: number
  /** Articles that its editors picked, in their order. */
  picked: readonly number[]
  /** As spelled, the primary first. */
  codes: readonly string[]
  /** Kind of the primary code. */
  family: string | null
  products: readonly number[]
  /** Words of its message, as the index holds them. */
  words: readonly string[]
}

/** One way in which a published article is related; an article comes once for each. */
export type RelatedRow = {
  how: 'picked' | 'picks' | 'code' | 'together' | 'neighbour' | 'message' | 'near'
  /** The code that is shared, or of `together` the one that the other article is about. */
  code: string
  /** Where that code stands among the codes of this article and of the other; of a pick, its place. */
  place: number
  otherPlace: number
  /** Share of the words of both messages that stand in both. */
  likeness: number
  id: number
  slug: string
  title: string
  codes: string[]
  family: string | null
  products: number[]
}

/** What bounds the query, however many articles there are. */
const bounds = {
  picks: 20,
  codes: 12,
  perCode: 8,
  /** Of codes that are named together: own codes, articles that name them, their codes, articles of those. */
  together: { codes: 4, articles: 8, others: 6, about: 2 },
  neighbours: 24,
  near: 12,
  products: 4,
  /** A message is compared by its rarest words, of those that stand in at most so many messages. */
  rareWords: 6,
  messagesOfRareWord: 200,
  messages: 8,
  leastLikeness: 0.4,
} as const

/**
 * The first other articles of a code, those about it before those that name it. Written as a range, so
 * that the planner follows the index and stops: by the average code it would sort all of a common one.
 */
const firstOf = (code: string, most: number): string => `
  select c.article_id, c.place, c.bare from search_codes c
  where c.code >= ${code} and c.code <= ${code} and c.article_id <> $1
  order by c.code, c.place, c.article_id limit ${most}`

type Side = { beyond: '>' | '<'; order: '' | 'desc' }
const sides: readonly Side[] = [
  { beyond: '>', order: '' },
  { beyond: '<', order: 'desc' },
]

const bySides = (part: (side: Side) => string): string => sides.map(part).join(' union all ')

/** Codes that stand beside the primary one in the order of codes, which keeps a kind together. */
const neighbours = bySides(
  ({ beyond, order }) => `
    select article_id, 'neighbour', code, 0, place, 0::real from (
      select c.article_id, c.code, c.place, c.bare from search_codes c
      where upper(c.code) collate "C" ${beyond} upper($3) collate "C"
      order by upper(c.code) collate "C" ${order}, c.place ${order}, c.article_id ${order}
      limit ${bounds.neighbours}
    ) beside where place = 0 and not bare`,
)

/**
 * Of a kind or product with many thousand articles, those written before and after this one: other
 * articles show others, and so each is shown somewhere.
 */
const ofFamily = bySides(
  ({ beyond, order }) => `
    select article_id, 'near', '', 0, 0, 0::real from (
      select d.article_id from search_documents d
      where d.family = $4 and d.article_id ${beyond} $1
      order by d.article_id ${order} limit ${bounds.near}
    ) beside`,
)

const ofProducts = bySides(
  ({ beyond, order }) => `
    select beside.parent_id, 'near', '', 0, 0, 0::real
    from (select unnest($5::int[]) as id limit ${bounds.products}) product
    cross join lateral (
      select r.parent_id from errors_rels r
      where r.path = 'products' and r.products_id = product.id and r.parent_id ${beyond} $1
      order by r.parent_id ${order} limit ${bounds.near}
    ) beside`,
)

const { together } = bounds

/**
 * Everything that relates published articles to this one, in one query. Each part is bounded before
 * it is joined, so that it costs the same at any number of articles.
 */
export const relatedStatement = (to: RelatedTo): Statement => ({
  text: `
    with own as (
      select code, min(place)::int as place from (
        select code, place from search_codes where article_id = $1 and not bare
        union all
        select code, at - 1 from unnest($2::text[]) with ordinality as spelled(code, at)
      ) spelled group by code order by 2, 1 limit ${bounds.codes}
    ), related (article_id, how, code, place, other_place, likeness) as (
      select * from (
        select id, 'picked', '', at::int, 0, 0::real
        from unnest($6::int[]) with ordinality as picked(id, at) limit ${bounds.picks}
      ) picked
      union all
      select * from (
        select r.parent_id, 'picks', '', 0, 0, 0::real
        from errors_rels r join search_documents d on d.article_id = r.parent_id
        where r.path = 'related' and r.errors_id = $1
        order by r.parent_id limit ${bounds.picks}
      ) picks
      union all
      select hit.article_id, 'code', own.code, own.place, hit.place, 0::real
      from own cross join lateral (${firstOf('own.code', bounds.perCode)}) hit
      where not hit.bare
      union all
      select about.article_id, 'together', other.code, first.place, 0, 0::real
      from (select * from own order by place, code limit ${together.codes}) first
      cross join lateral (${firstOf('first.code', together.articles)}) naming
      cross join lateral (
        select c.code from search_codes c
        where c.article_id = naming.article_id and not c.bare
          and c.code not in (select code from own)
        order by c.place, c.code limit ${together.others}
      ) other
      cross join lateral (${firstOf('other.code', together.about)}) about
      where about.place = 0 and not about.bare and not naming.bare
        and about.article_id <> naming.article_id
      union all ${neighbours}
      union all ${ofFamily}
      union all ${ofProducts}
      union all
      select * from (
        select m.article_id, 'message', '', 0, 0,
          max(same.words / (cardinality(m.words) + cardinality($7::text[]) - same.words)::real)::real
        from search_messages m
        cross join lateral (
          select count(*) as words from unnest(m.words) as word where word = any($7::text[])
        ) same
        where m.article_id <> $1 and m.words && array(
          select word from search_words
          where word = any($7::text[]) and messages between 2 and ${bounds.messagesOfRareWord}
          order by messages, word limit ${bounds.rareWords}
        )
        group by m.article_id
        having max(same.words / (cardinality(m.words) + cardinality($7::text[]) - same.words)::real)
          >= ${bounds.leastLikeness}
        order by 6 desc, 1 limit ${bounds.messages}
      ) alike
    )
    select r.how, r.code, r.place, r.other_place as "otherPlace", r.likeness,
      d.article_id as id, d.slug, d.title, d.codes, d.family, d.products
    from related r cross join lateral (
      select * from search_documents where article_id = r.article_id offset 0
    ) d
    where d.article_id <> $1`,
  values: [
    to.id,
    textArray(to.codes),
    to.codes[0] ?? null,
    to.family,
    numberArray(to.products),
    numberArray(to.picked),
    textArray(to.words),
  ],
})
