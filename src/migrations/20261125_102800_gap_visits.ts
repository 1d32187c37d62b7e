import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE gap_salts (
      day date PRIMARY KEY,
      salt text NOT NULL
    );

    CREATE TABLE gap_visits (
      keyed_hash text NOT NULL,
      day date NOT NULL,
      address text NOT NULL,
      PRIMARY KEY (keyed_hash, day, address)
    );

    CREATE INDEX gaps_open_words_idx ON gaps USING gin (what gin_trgm_ops) WHERE state = 'open';
    CREATE INDEX errors_codes_primary_idx ON errors_codes (family, code, _parent_id) WHERE _order = 1;
    CREATE INDEX errors_rels_product_parent_idx ON errors_rels (products_id, parent_id) WHERE path = 'products';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX errors_rels_product_parent_idx;
    DROP INDEX errors_codes_primary_idx;
    DROP INDEX gaps_open_words_idx;
    DROP TABLE gap_visits;
    DROP TABLE gap_salts;
  `)
}
