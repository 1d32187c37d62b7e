import { query } from '../../src/database/query'

const statement = `
  select e.id from errors e join errors_locales l on l._parent_id = e.id and l._locale = 'en'
  where e._status = 'published' and (l.title ilike all($1::text[]) or e.message ilike all($1::text[]))
  limit 20`

/** Each word somewhere in the title or the message: what a CMS does with its `like`. */
async function find(text: string): Promise<number | null> {
  const words = text.split(/\s+/).filter(Boolean)
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  const [first] = await query<{ id: number }>({ text: statement, values: [patterns] })
  return first?.id ?? null
}

export const plainLike = { match: find, search: find }
