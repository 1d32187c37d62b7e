import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

type SQL = ReturnType<typeof sql.raw>
type Session = { db: { execute: (query: SQL) => Promise<{ rows: unknown[] }> } }

/**
 * Runs one of `database/`'s statements inside the transaction of the request, so that its effect
 * stands or falls with the document. Outside a transaction it runs on the pool.
 */
export async function executeInTransaction<Row>(
  req: PayloadRequest,
  statement: { text: string; values: readonly unknown[] },
): Promise<Row[]> {
  const adapter = req.payload.db as unknown as PostgresAdapter & {
    sessions: Record<string, Session>
  }
  const id = await req.transactionID
  const session = id === undefined ? undefined : adapter.sessions[String(id)]
  const db = session?.db ?? (adapter.drizzle as unknown as Session['db'])
  const result = await db.execute(toSql(statement))
  return result.rows as Row[]
}

/** `$1`, `$2` … of a plain statement become bound parameters of the query builder. */
function toSql({ text, values }: { text: string; values: readonly unknown[] }): SQL {
  const pieces = text.split(/\$(\d+)/)
  const chunks: SQL[] = pieces.map((piece, at) =>
    at % 2 === 0 ? sql.raw(piece) : sql`${sql.param(values[Number(piece) - 1])}`,
  )
  return sql.join(chunks)
}
