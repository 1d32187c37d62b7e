import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A publish looks through the open searches whose words are known. Misspelt words are corrected by
 * looking up what lies one slip away (`search/correct.ts`), no longer by trigrams.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX gaps_open_searches_idx ON gaps (id)
      WHERE state = 'open' AND kind = 'search' AND what IS NOT NULL;
    DROP INDEX search_terms_alike_idx;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX search_terms_alike_idx ON search_terms USING gin (word gin_trgm_ops) WITH (fastupdate = off);
    DROP INDEX gaps_open_searches_idx;`)
}
