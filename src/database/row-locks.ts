/** Tables whose rows are locked while a document changes, by collection slug. */
const tables: Record<string, string> = {
  errors: 'errors',
  products: 'products',
  categories: 'categories',
  faqs: 'faqs',
  users: 'users',
  redirects: 'redirects',
}

/**
 * A person stands in everything they save. The stronger lock would wait for all of that: nobody could
 * sign in while a long import or bulk change of theirs runs.
 */
const lockOf = (table: string): string => (table === 'users' ? 'for no key update' : 'for update')

/**
 * Locks the main rows of documents until the transaction ends, always in ascending order so that
 * two bulk operations cannot wait for each other.
 */
export function lockRowsStatement(collection: string, ids: readonly number[]) {
  const table = tables[collection]
  if (!table) throw new Error(`No row lock is defined for the collection “${collection}”.`)
  return {
    text: `select id from "${table}" where id = any($1::int[]) order by id ${lockOf(table)}`,
    values: [`{${ids.join(',')}}`] as const,
  }
}

/**
 * Locks every admin's row, so that whether one is the last can't change meanwhile, and with them the row
 * of a person, or everybody's when `id` is null.
 */
export function lockPeopleStatement(id: number | null) {
  const text = `select id from users where $1::int is null or id = $1 or role = 'admin' order by id ${lockOf('users')}`
  return { text, values: [id] as const }
}

/** Two articles can't take one primary code at once: the second waits until the first is decided. */
export function lockCodeStatement(code: string) {
  return { text: `select pg_advisory_xact_lock(hashtextextended($1, 7000215))`, values: [code] }
}

/** Two documents can't be given one made address at once: the second waits, and gets the next number. */
export function lockSlugStatement(collection: string, made: string) {
  const text = `select pg_advisory_xact_lock(hashtextextended($1, 28759))`
  return { text, values: [`${collection}/${made}`] as const }
}
