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
 * Locks the main rows of documents until the transaction ends, always in ascending order so that
 * two bulk operations cannot wait for each other.
 */
export function lockRowsStatement(collection: string, ids: readonly number[]) {
  const table = tables[collection]
  if (!table) throw new Error(`No row lock is defined for the collection “${collection}”.`)
  return {
    text: `select id from "${table}" where id = any($1::int[]) order by id for update`,
    values: [`{${ids.join(',')}}`] as const,
  }
}

/** Locks every admin's row, so that whether one is the last can't change meanwhile. */
export function lockAdminsStatement() {
  return { text: `select id from users where role = 'admin' order by id for update`, values: [] }
}

/** Two articles can't take one primary code at once: the second waits until the first is decided. */
export function lockCodeStatement(code: string) {
  return { text: `select pg_advisory_xact_lock(hashtextextended($1, 7000215))`, values: [code] }
}
