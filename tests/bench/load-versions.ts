import { withConnection } from '../../src/database/connection'

/**
 * Gives every article of a loaded library (`load-articles.ts`) its history: `perArticle` versions each, the
 * newest one the published text, every twentieth with a draft on top. What the desk sorts and filters by
 * is filled in too: people, review states, days of verification, views and readers' answers.
 */
export const loadVersions = (url: string, perArticle: number, person: number): Promise<void> =>
  withConnection(url, async (client) => {
    await client.query('set synchronous_commit = off')
    await client.query(
      `update errors set created_by_id = $1, updated_by_id = $1, revision = $2, search_title = l.title,
         review_state = (case when errors.id % 50 = 0 then 'in-review' else 'approved' end)::enum_errors_review_state,
         verified_on = now() - (errors.id % 400) * interval '1 day', review_every = 180,
         review_due = now() - (errors.id % 400) * interval '1 day' + interval '180 days',
         published_at = now() - interval '400 days',
         updated_at = now() - errors.id * interval '1 minute', created_at = now() - interval '500 days'
       from errors_locales l where l._parent_id = errors.id`,
      [person, perArticle],
    )
    await client.query(
      `insert into _errors_v (parent_id, version_slug, version_message, version_search_title,
         version__status, version_review_state, version_verified_on, version_review_every,
         version_review_due, version_created_by_id, version_updated_by_id, version_revision,
         version_updated_at, version_created_at, created_at, updated_at, latest, autosave)
       select e.id, e.slug, e.message, e.search_title,
         (case when n = $1 and e.id % 20 = 0 then 'draft' else 'published' end)::enum__errors_v_version_status,
         e.review_state::text::enum__errors_v_version_review_state, e.verified_on, e.review_every,
         e.review_due, e.created_by_id, e.updated_by_id, n, e.updated_at, e.created_at,
         e.updated_at - ($1 - n) * interval '1 hour', e.updated_at - ($1 - n) * interval '1 hour',
         n = $1, false
       from errors e cross join generate_series(1, $1::int) n`,
      [perArticle],
    )
    await client.query(
      `insert into _errors_v_locales (version_title, version_applies_to, _locale, _parent_id)
       select l.title, l.applies_to, l._locale, v.id
       from _errors_v v join errors_locales l on l._parent_id = v.parent_id`,
    )
    await client.query(
      `insert into article_views (article_id, day, views)
       select e.id, current_date - d, 1 + e.id % 40 from errors e cross join generate_series(0, 29) d
       where e.id % 2 = 0`,
    )
    await client.query(
      `insert into feedback (error_id, fixed, state, note, created_at, updated_at)
       select id, (case when id % 3 = 0 then 'no' else 'yes' end)::enum_feedback_fixed, 'open',
         case when id % 3 = 0 then 'It did not help.' end, now(), now()
       from errors where id % 10 = 0`,
    )
    await client.query('vacuum analyze')
  })
