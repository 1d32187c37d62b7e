import type { Statement } from './query'
import { textArray } from './text-array'

export type DeadLinkRow = {
  article: number
  kind: 'related' | 'page' | 'source'
  target: string
  reason: string
}

/** Related articles that published ones name and readers do not find. */
export const deadRelatedStatement = (): Statement => ({
  text: `
    select r.parent_id as article, 'related' as kind, '/errors/' || coalesce(target.slug, '') as target,
      case when target.deleted_at is not null then 'The article is in the trash.'
        else 'The article is not published.' end as reason
    from errors_rels r
    join errors own on own.id = r.parent_id and own._status = 'published' and own.deleted_at is null
    join errors target on target.id = r.errors_id
    where r.path = 'related' and (target._status <> 'published' or target.deleted_at is not null)`,
  values: [],
})

/** Of paths of this site, those of articles, products and categories that lead nowhere. */
export const deadPathsStatement = (paths: readonly string[]): Statement => ({
  text: `
    select asked.path from unnest($1::text[]) as asked(path)
    cross join lateral (
      select split_part(asked.path, '/', 2) as folder, split_part(asked.path, '/', 3) as slug
    ) part
    where part.folder in ('errors', 'products', 'categories') and part.slug <> ''
      and not exists (select from errors e where part.folder = 'errors' and e.slug = part.slug
        and e._status = 'published' and e.deleted_at is null)
      and not exists (select from products p where part.folder = 'products' and p.slug = part.slug
        and p.deleted_at is null)
      and not exists (select from categories c where part.folder = 'categories' and c.slug = part.slug
        and c.deleted_at is null)
      and not exists (select from redirects r where r."from" = asked.path and r.type = '308')`,
  values: [textArray(paths)],
})

/** Makes the list say exactly this; what was on it before keeps the day on which it was found. */
export const writeDeadLinksStatement = (
  links: readonly DeadLinkRow[],
  kinds: readonly DeadLinkRow['kind'][],
): Statement => ({
  text: `
    with found as (
      select * from jsonb_to_recordset($1::jsonb)
        as f(article int, kind text, target text, reason text)
    ), mended as (
      delete from dead_links d where d.kind::text = any($2::text[]) and not exists (
        select from found f
        where f.article = d.article_id and f.kind = d.kind::text and f.target = d.target)
    ), still as (
      update dead_links d set reason = f.reason, updated_at = now() from found f
      where f.article = d.article_id and f.kind = d.kind::text and f.target = d.target
      returning d.article_id, d.kind::text as kind, d.target
    )
    insert into dead_links (article_id, kind, target, reason, first_seen, created_at, updated_at)
    select f.article, f.kind::enum_dead_links_kind, f.target, f.reason, now(), now(), now()
    from found f
    where not exists (
      select from still s where s.article_id = f.article and s.kind = f.kind and s.target = f.target)`,
  values: [JSON.stringify(links), textArray(kinds)],
})
