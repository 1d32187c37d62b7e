import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The index is derived: it is made anew, and filled from the articles at the next start
 * (`search_state`), or by `npm run reindex`.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE search_documents;
    DROP TABLE search_codes;
    DELETE FROM search_messages;
    DELETE FROM search_words;

    CREATE TABLE search_codes (
      code text NOT NULL,
      place smallint NOT NULL,
      article_id integer NOT NULL REFERENCES errors(id) ON DELETE CASCADE,
      -- A number without its kind (403 of HTTP 403): for people who search, not for matching.
      bare boolean NOT NULL DEFAULT false,
      PRIMARY KEY (code, place, article_id)
    );
    CREATE INDEX search_codes_article_idx ON search_codes (article_id);
    CREATE INDEX search_codes_begin_idx ON search_codes (upper(code) COLLATE "C", place, article_id);

    -- What is listed and what is searched first: title, codes and messages. Kept small.
    CREATE TABLE search_documents (
      article_id integer PRIMARY KEY REFERENCES errors(id) ON DELETE CASCADE,
      slug text NOT NULL,
      title text NOT NULL,
      codes text[] NOT NULL,
      family text,
      products integer[] NOT NULL,
      excerpt text NOT NULL,
      terms text[] NOT NULL,
      head tsvector NOT NULL
    );
    CREATE INDEX search_documents_head_idx ON search_documents USING gin (head) WITH (fastupdate = off);
    CREATE INDEX search_documents_products_idx ON search_documents USING gin (products) WITH (fastupdate = off);

    -- Everything an article says, for what its head does not hold.
    CREATE TABLE search_bodies (
      article_id integer PRIMARY KEY REFERENCES errors(id) ON DELETE CASCADE,
      text tsvector NOT NULL
    );
    CREATE INDEX search_bodies_text_idx ON search_bodies USING gin (text) WITH (fastupdate = off);

    -- In how many heads each word stands: completes what is being typed, corrects what is misspelt.
    CREATE TABLE search_terms (
      word text COLLATE "C" PRIMARY KEY,
      articles integer NOT NULL
    );
    CREATE INDEX search_terms_alike_idx ON search_terms USING gin (word gin_trgm_ops) WITH (fastupdate = off);

    -- Names of products as they are looked up: small letters, no punctuation.
    CREATE INDEX products_locales_search_idx ON products_locales
      ((trim(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g')) COLLATE "C"));
    CREATE INDEX products_texts_search_idx ON products_texts
      ((trim(regexp_replace(lower(text), '[^[:alnum:]]+', ' ', 'g')) COLLATE "C"));

    CREATE TABLE search_state (
      is_complete boolean NOT NULL
    );
    INSERT INTO search_state SELECT NOT EXISTS (SELECT FROM errors WHERE _status = 'published');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE search_state;
    DROP INDEX products_texts_search_idx;
    DROP INDEX products_locales_search_idx;
    DROP TABLE search_terms;
    DROP TABLE search_bodies;
    DROP TABLE search_documents;
    DROP TABLE search_codes;

    CREATE TABLE search_codes (
      code text NOT NULL,
      place smallint NOT NULL,
      article_id integer NOT NULL REFERENCES errors(id) ON DELETE CASCADE,
      PRIMARY KEY (code, place, article_id)
    );
    CREATE INDEX search_codes_article_idx ON search_codes (article_id);

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
