import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Articles of a kind, of a product, and that pick an article, each in the order of their ids. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX search_documents_family_idx;
    CREATE INDEX search_documents_family_idx ON search_documents (family, article_id);
    CREATE INDEX errors_rels_of_product_idx ON errors_rels (products_id, parent_id)
      WHERE path = 'products';
    CREATE INDEX errors_rels_picks_idx ON errors_rels (errors_id, parent_id)
      WHERE path = 'related';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX errors_rels_picks_idx;
    DROP INDEX errors_rels_of_product_idx;
    DROP INDEX search_documents_family_idx;
    CREATE INDEX search_documents_family_idx ON search_documents (family);
  `)
}
