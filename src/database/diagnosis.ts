import type pg from 'pg'

/** What a database says of itself to whoever looks after it. */
export type Diagnosis = {
  /** As Postgres counts them: 180004 is 18.4. */
  version: number
  encoding: string
  extensions: string[]
  /** Seconds that its clock is ahead of ours, by at most the time that asking took. */
  clockAhead: number
  connections: { used: number; most: number }
}

/** Asks a database for its state; `now` is our clock in milliseconds. */
export async function diagnose(client: pg.ClientBase, now: () => number): Promise<Diagnosis> {
  const asked = now()
  const found = await client.query<{
    version: string
    encoding: string
    extensions: string[]
    clock: number
    used: number
    most: string
  }>(`
    select current_setting('server_version_num') as version,
      current_setting('server_encoding') as encoding,
      array(select extname::text from pg_extension order by extname) as extensions,
      extract(epoch from clock_timestamp())::float8 as clock,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
      current_setting('max_connections') as most`)
  const row = found.rows[0]
  if (!row) throw new Error('The database said nothing of itself.')
  return {
    version: Number(row.version),
    encoding: row.encoding,
    extensions: row.extensions,
    clockAhead: row.clock - (asked + now()) / 2_000,
    connections: { used: row.used, most: Number(row.most) },
  }
}

/** How many published articles the search index lacks, and how many it holds that nobody sees. */
export async function indexDrift(
  client: pg.ClientBase,
): Promise<{ missing: number; stray: number; published: number }> {
  const found = await client.query<{ missing: number; stray: number; published: number }>(`
    with seen as (select id from errors where _status = 'published' and deleted_at is null)
    select (select count(*)::int from seen) as published,
      (select count(*)::int from seen where not exists
        (select from search_documents d where d.article_id = seen.id)) as missing,
      (select count(*)::int from search_documents d where not exists
        (select from seen where seen.id = d.article_id)) as stray`)
  return found.rows[0] ?? { missing: 0, stray: 0, published: 0 }
}
