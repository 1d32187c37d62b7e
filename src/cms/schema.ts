import { sql } from '@payloadcms/db-postgres'
import { uniqueIndex } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { postgresAdapter } from '@payloadcms/db-postgres'

type IndexColumn = Parameters<ReturnType<typeof uniqueIndex>['on']>[0]
type SchemaHook = NonNullable<Parameters<typeof postgresAdapter>[0]['afterSchemaInit']>[number]

const tables = ['errors', 'products', 'categories', 'faqs'] as const

/** A slug is unique among what is not in the trash; one in the trash may be used again. */
export const partialUniqueSlugs: SchemaHook = ({ extendTable, schema }) => {
  for (const name of tables) {
    const table = schema.tables[name]
    if (!table) throw new Error(`There is no table “${name}” to keep slugs unique in.`)
    extendTable({
      table,
      extraConfig: (columns) => ({
        [`${name}_live_slug`]: uniqueIndex(`${name}_live_slug_idx`)
          .on(columns.slug as IndexColumn)
          .where(sql`deleted_at is null`),
      }),
    })
  }
  return schema
}
