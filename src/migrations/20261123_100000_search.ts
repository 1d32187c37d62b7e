import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE EXTENSION IF NOT EXISTS pg_trgm;

    CREATE TABLE search_codes (
      code text NOT NULL,
      place smallint NOT NULL,
      article_id integer NOT NULL REFERENCES errors(id) ON DELETE CASCADE,
      PRIMARY KEY (code, place, article_id)
    );
    CREATE INDEX search_codes_article_idx ON search_codes (article_id);

    CREATE TABLE search_messages (
      article_id integer NOT NULL REFERENCES errors(id) ON DELETE CASCADE,
      place smallint NOT NULL,
      template text NOT NULL,
      words text[] NOT NULL,
      PRIMARY KEY (article_id, place)
    );
    CREATE INDEX search_messages_words_idx ON search_messages USING gin (words) WITH (fastupdate = off);

    CREATE TABLE search_words (
      word text PRIMARY KEY,
      messages integer NOT NULL
    );

    CREATE TABLE search_documents (
      article_id integer PRIMARY KEY REFERENCES errors(id) ON DELETE CASCADE,
      slug text NOT NULL,
      title text NOT NULL,
      codes text[] NOT NULL,
      family text,
      products integer[] NOT NULL,
      text tsvector NOT NULL
    );
    CREATE INDEX search_documents_text_idx ON search_documents USING gin (text) WITH (fastupdate = off);
    CREATE INDEX search_documents_title_idx ON search_documents USING gin (title gin_trgm_ops) WITH (fastupdate = off);
    CREATE INDEX search_documents_products_idx ON search_documents USING gin (products) WITH (fastupdate = off);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE search_documents;
    DROP TABLE search_words;
    DROP TABLE search_messages;
    DROP TABLE search_codes;
  `)
}
