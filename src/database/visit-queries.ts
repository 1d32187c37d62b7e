import type { Statement } from './query'
import { numberArray, textArray } from './text-array'

/** So many dead addresses are kept; when there are more, only known ones go on counting. */
const mostLostPaths = 2_000

/** Adds to the day's count (UTC) of each article that readers see. */
export const countViewsStatement = (
  articles: ReadonlyMap<string, number>,
  at: Date,
): Statement => ({
  text: `
    insert into article_views (article_id, day, views)
    select e.id, $3::date, seen.views
    from unnest($1::text[], $2::int[]) as seen(slug, views)
    join errors e on e.slug = seen.slug and e._status = 'published' and e.deleted_at is null
    on conflict (article_id, day) do update set views = article_views.views + excluded.views`,
  values: [
    textArray([...articles.keys()]),
    numberArray([...articles.values()]),
    at.toISOString().slice(0, 10),
  ],
})

/** Counts paths that were answered with 404. One that was dismissed or redirected stays so. */
export const countLostPathsStatement = (
  paths: ReadonlyMap<string, number>,
  at: Date,
): Statement => ({
  text: `
    insert into lost_paths (path, count, first_seen, last_seen, state, created_at, updated_at)
    select lost.path, lost.times, $3, $3, 'open', $3, $3
    from unnest($1::text[], $2::int[]) as lost(path, times)
    where exists (select from lost_paths known where known.path = lost.path)
      or (select count(*) from lost_paths) < ${mostLostPaths}
    on conflict (path) do update set
      count = lost_paths.count + excluded.count,
      last_seen = excluded.last_seen,
      updated_at = excluded.updated_at`,
  values: [textArray([...paths.keys()]), numberArray([...paths.values()]), at.toISOString()],
})

/** Views are of use for a quarter; an address that few asked for, and nobody for a month, is noise. */
export const forgetVisitsStatements = (): Statement[] => [
  {
    text: `delete from article_views where day < (now() at time zone 'utc')::date - 92`,
    values: [],
  },
  {
    text: `delete from lost_paths where state = 'open' and count < 10 and last_seen < now() - interval '30 days'`,
    values: [],
  },
]
