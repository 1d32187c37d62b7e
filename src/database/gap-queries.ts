import type { GapKind } from './gap-key'
import type { Statement } from './query'

/** On so many days, and from so many addresses on one of them, a text was seen before it is written down. */
const enough = 3

/** What was seen by so few is forgotten when nobody asks for it for so long. */
const remembered = '90 days'

/**
 * The salt of a day (`2026-11-25`, UTC): made once, the same for all instances. The salts and visits of
 * earlier days go, so that an address that was hashed then can never be told again.
 */
export const saltStatement = (day: string, salt: string): Statement => ({
  text: `
    with salts as (delete from gap_salts where day < $1::date),
    visits as (delete from gap_visits where day < $1::date),
    forgotten as (
      delete from gaps where what is null and last_seen < $1::date - interval '${remembered}'
    )
    insert into gap_salts (day, salt) values ($1::date, $2)
    on conflict (day) do update set salt = gap_salts.salt
    returning salt`,
  values: [day, salt],
})

/** Somebody found no article. */
export type Sighting = {
  keyedHash: string
  kind: GapKind
  /** The code, template or words themselves. */
  what: string
  /** True for a public code: it is written down at once. */
  isPublic: boolean
  /** The public code that stands in it, with its family. */
  code: string | null
  family: string | null
  /** Hash of the address with the day's salt. */
  address: string
  /** UTC, ISO. */
  at: string
}

/**
 * Counts a sighting: each address once a day. A text that is not public is written down only by the
 * sighting that makes it enough. One that an article had covered is open again.
 */
export const countGapStatement = (seen: Sighting): Statement => ({
  text: `
    with visit as (
      insert into gap_visits (keyed_hash, day, address) values ($1, $2::date, $3)
      on conflict do nothing returning keyed_hash
    ), others as (
      select count(*) as seen from gap_visits where keyed_hash = $1 and day = $2::date
    ), now as (
      select g.id,
        coalesce(g.days, 0) + ((g.last_seen at time zone 'utc')::date < $2::date)::int as days,
        greatest(coalesce(g.addresses, 0), others.seen + 1) as addresses
      from others left join gaps g on g.keyed_hash = $1
    )
    insert into gaps as g (keyed_hash, kind, what, code, family, count, days, addresses,
      first_seen, last_seen, state, created_at, updated_at)
    select $1, $4::enum_gaps_kind,
      case when $6 or (now.days >= ${enough} and now.addresses >= ${enough}) then $5 end,
      $7, $8, 1, coalesce(now.days, 1), now.addresses, $9, $9, 'open', $9, $9
    from visit, now
    on conflict (keyed_hash) do update set
      what = coalesce(g.what, excluded.what),
      code = coalesce(g.code, excluded.code),
      family = coalesce(g.family, excluded.family),
      count = g.count + 1,
      days = greatest(g.days, excluded.days),
      addresses = greatest(g.addresses, excluded.addresses),
      last_seen = excluded.last_seen,
      state = case when g.state = 'written' then 'open' else g.state end,
      article_id = case when g.state = 'written' then null else g.article_id end,
      updated_at = excluded.updated_at`,
  values: [
    seen.keyedHash,
    seen.at.slice(0, 10),
    seen.address,
    seen.kind,
    seen.what,
    seen.isPublic,
    seen.code,
    seen.family,
    seen.at,
  ],
})
