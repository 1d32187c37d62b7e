import type { Statement } from './query'
import { textArray } from './text-array'

/** An article that should be looked at again, and why it stands where it does. */
export type Due = {
  id: number
  title: string
  /** ISO day; null when nobody ever verified it. */
  verifiedOn: string | null
  /** Days since it was verified, or since it was first published. */
  age: number
  /** How often its page was asked for in the last 30 days. */
  views: number
  /** Readers whom it did not help, or who found a mistake, since it was verified. */
  failed: number
}

/**
 * Published articles whose review is due, or of which readers say that they do not help: by how far past
 * due, times how much they are read, times how often they failed.
 */
export const dueStatement = (limit: number): Statement => ({
  text: `
    with seen as (
      select article_id, sum(views)::int as views from article_views
      where day > (now() at time zone 'utc')::date - 30 group by article_id
    ), failures as (
      select f.error_id, count(*)::int as failed
      from feedback f join errors e on e.id = f.error_id
      where f.fixed in ('no', 'mistake') and f.state <> 'dismissed'
        and f.created_at >= coalesce(e.verified_on, e.published_at, e.created_at)
      group by f.error_id
    ), aged as (
      select e.id, e.search_title, e.verified_on, e.review_due,
        extract(day from now() - coalesce(e.verified_on, e.published_at, e.created_at))::int as age,
        greatest(coalesce(e.review_every, 180), 1)::float as every
      from errors e where e._status = 'published' and e.deleted_at is null
    )
    select a.id, coalesce(a.search_title, '') as title, a.age,
      to_char(a.verified_on at time zone 'utc', 'YYYY-MM-DD') as "verifiedOn",
      coalesce(s.views, 0) as views, coalesce(f.failed, 0) as failed
    from aged a left join seen s on s.article_id = a.id left join failures f on f.error_id = a.id
    where a.age >= a.every or f.failed > 0
    order by greatest(a.age, 1) / a.every * (1 + ln(1 + coalesce(s.views, 0)))
      * (1 + coalesce(f.failed, 0)) desc, a.id
    limit $1`,
  values: [limit],
})

/** A path that leads nowhere, and the page of its kind whose address is most like it. */
export type Alike = { path: string; to: string }

/** For each path below `/errors/`, `/products/` or `/categories/`: the likest page, if one is like it. */
export const alikePagesStatement = (paths: readonly string[]): Statement => ({
  text: `
    select lost.path, page.to from unnest($1::text[]) as lost(path)
    cross join lateral (select split_part(lost.path, '/', 2) as folder, split_part(lost.path, '/', 3) as slug) part
    cross join lateral (
      (select '/errors/' || e.slug as to, e.slug <-> part.slug as distance from errors e
       where part.folder = 'errors' and e._status = 'published' and e.deleted_at is null
       order by e.slug <-> part.slug limit 1)
      union all
      (select '/products/' || p.slug, p.slug <-> part.slug from products p
       where part.folder = 'products' and p.deleted_at is null
       order by p.slug <-> part.slug limit 1)
      union all
      (select '/categories/' || c.slug, c.slug <-> part.slug from categories c
       where part.folder = 'categories' and c.deleted_at is null
       order by c.slug <-> part.slug limit 1)
    ) page
    where page.distance < 0.6`,
  values: [textArray(paths)],
})

/** Work of the site's own that failed when it ran last. */
export type FailedNight = { name: string; ranAt: string; fault: string }

export const failedNightsStatement = (): Statement => ({
  text: `
    select name, to_char(ran_at at time zone 'utc', 'YYYY-MM-DD HH24:MI') as "ranAt", fault
    from nightly_work where fault is not null order by name`,
  values: [],
})
