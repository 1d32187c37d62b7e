import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Words and products in one index, so that both narrow at once; and indexes of every sixteenth article,
 * where words that many articles hold are looked for first (decision 077).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX search_documents_head_products_idx ON search_documents
      USING gin (head, products) WITH (fastupdate = off);
    CREATE INDEX search_documents_sample_idx ON search_documents
      USING gin (head) WITH (fastupdate = off) WHERE article_id % 16 = 0;
    CREATE INDEX search_bodies_sample_idx ON search_bodies
      USING gin (text) WITH (fastupdate = off) WHERE article_id % 16 = 0;
    DROP INDEX search_documents_head_idx;
    DROP INDEX search_documents_products_idx;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    CREATE INDEX search_documents_head_idx ON search_documents
      USING gin (head) WITH (fastupdate = off);
    CREATE INDEX search_documents_products_idx ON search_documents
      USING gin (products) WITH (fastupdate = off);
    DROP INDEX search_documents_head_products_idx;
    DROP INDEX search_documents_sample_idx;
    DROP INDEX search_bodies_sample_idx;`)
}
