import pg from 'pg'

const statement = `
  select e.id from errors e join errors_locales l on l._parent_id = e.id and l._locale = 'en'
  where e._status = 'published' and (l.title ilike all($1::text[]) or e.message ilike all($1::text[]))
  limit 20`

/**
 * Each word somewhere in the title or the message: what a CMS does with its `like`. Its connections
 * are its own: a scan of a large table outlasts the limits that ours have.
 */
export function openPlainLike(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: 10 })
  const find = async (text: string): Promise<number | null> => {
    const words = text.split(/\s+/).filter(Boolean)
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
    const { rows } = await pool.query<{ id: number }>(statement, [patterns])
    return rows[0]?.id ?? null
  }
  return { plainLike: { match: find, search: find }, close: () => pool.end() }
}
