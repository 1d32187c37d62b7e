import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_lost_paths_state" AS ENUM('open', 'redirected', 'dismissed');
  CREATE TYPE "public"."enum_dead_links_kind" AS ENUM('related', 'page', 'source');
  CREATE TABLE "comments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"field" varchar,
  	"text" varchar NOT NULL,
  	"done" boolean DEFAULT false,
  	"by_id" integer,
  	"by_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "lost_paths" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"path" varchar NOT NULL,
  	"count" numeric DEFAULT 0,
  	"first_seen" timestamp(3) with time zone,
  	"last_seen" timestamp(3) with time zone,
  	"state" "enum_lost_paths_state" DEFAULT 'open',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "dead_links" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"kind" "enum_dead_links_kind" NOT NULL,
  	"target" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"first_seen" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "categories_order_idx";
  DROP INDEX "_categories_v_version_version_order_idx";
  ALTER TABLE "errors" ADD COLUMN "asked_by_id" integer;
  ALTER TABLE "errors" ADD COLUMN "reviewer_id" integer;
  ALTER TABLE "errors" ADD COLUMN "asked_at" timestamp(3) with time zone;
  ALTER TABLE "errors" ADD COLUMN "review_due" timestamp(3) with time zone;
  ALTER TABLE "errors" ADD COLUMN "verified_by_id" integer;
  ALTER TABLE "errors" ADD COLUMN "verified_note" varchar;
  ALTER TABLE "_errors_v" ADD COLUMN "version_asked_by_id" integer;
  ALTER TABLE "_errors_v" ADD COLUMN "version_reviewer_id" integer;
  ALTER TABLE "_errors_v" ADD COLUMN "version_asked_at" timestamp(3) with time zone;
  ALTER TABLE "_errors_v" ADD COLUMN "version_review_due" timestamp(3) with time zone;
  ALTER TABLE "_errors_v" ADD COLUMN "version_verified_by_id" integer;
  ALTER TABLE "_errors_v" ADD COLUMN "version_verified_note" varchar;
  ALTER TABLE "products" ADD COLUMN "_order" varchar;
  ALTER TABLE "_products_v" ADD COLUMN "version__order" varchar;
  ALTER TABLE "categories" ADD COLUMN "_order" varchar;
  ALTER TABLE "_categories_v" ADD COLUMN "version__order" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "lost_paths_id" integer;
  ALTER TABLE "site" ADD COLUMN "check_sources" boolean DEFAULT false;
  ALTER TABLE "_site_v" ADD COLUMN "version_check_sources" boolean DEFAULT false;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_article_id_errors_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."errors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dead_links" ADD CONSTRAINT "dead_links_article_id_errors_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."errors"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "comments_article_idx" ON "comments" USING btree ("article_id");
  CREATE INDEX "comments_done_idx" ON "comments" USING btree ("done");
  CREATE INDEX "comments_by_idx" ON "comments" USING btree ("by_id");
  CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("updated_at");
  CREATE INDEX "comments_created_at_idx" ON "comments" USING btree ("created_at");
  CREATE UNIQUE INDEX "lost_paths_path_idx" ON "lost_paths" USING btree ("path");
  CREATE INDEX "lost_paths_count_idx" ON "lost_paths" USING btree ("count");
  CREATE INDEX "lost_paths_state_idx" ON "lost_paths" USING btree ("state");
  CREATE INDEX "lost_paths_updated_at_idx" ON "lost_paths" USING btree ("updated_at");
  CREATE INDEX "lost_paths_created_at_idx" ON "lost_paths" USING btree ("created_at");
  CREATE INDEX "dead_links_article_idx" ON "dead_links" USING btree ("article_id");
  CREATE INDEX "dead_links_first_seen_idx" ON "dead_links" USING btree ("first_seen");
  CREATE INDEX "dead_links_updated_at_idx" ON "dead_links" USING btree ("updated_at");
  CREATE INDEX "dead_links_created_at_idx" ON "dead_links" USING btree ("created_at");
  ALTER TABLE "errors" ADD CONSTRAINT "errors_asked_by_id_users_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "errors" ADD CONSTRAINT "errors_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "errors" ADD CONSTRAINT "errors_verified_by_id_users_id_fk" FOREIGN KEY ("verified_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_errors_v" ADD CONSTRAINT "_errors_v_version_asked_by_id_users_id_fk" FOREIGN KEY ("version_asked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_errors_v" ADD CONSTRAINT "_errors_v_version_reviewer_id_users_id_fk" FOREIGN KEY ("version_reviewer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_errors_v" ADD CONSTRAINT "_errors_v_version_verified_by_id_users_id_fk" FOREIGN KEY ("version_verified_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_lost_paths_fk" FOREIGN KEY ("lost_paths_id") REFERENCES "public"."lost_paths"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "errors_asked_by_idx" ON "errors" USING btree ("asked_by_id");
  CREATE INDEX "errors_reviewer_idx" ON "errors" USING btree ("reviewer_id");
  CREATE INDEX "errors_review_due_idx" ON "errors" USING btree ("review_due");
  CREATE INDEX "errors_verified_by_idx" ON "errors" USING btree ("verified_by_id");
  CREATE INDEX "_errors_v_version_version_asked_by_idx" ON "_errors_v" USING btree ("version_asked_by_id");
  CREATE INDEX "_errors_v_version_version_reviewer_idx" ON "_errors_v" USING btree ("version_reviewer_id");
  CREATE INDEX "_errors_v_version_version_review_due_idx" ON "_errors_v" USING btree ("version_review_due");
  CREATE INDEX "_errors_v_version_version_verified_by_idx" ON "_errors_v" USING btree ("version_verified_by_id");
  CREATE INDEX "products__order_idx" ON "products" USING btree ("_order");
  CREATE INDEX "_products_v_version_version__order_idx" ON "_products_v" USING btree ("version__order");
  CREATE INDEX "categories__order_idx" ON "categories" USING btree ("_order");
  CREATE INDEX "_categories_v_version_version__order_idx" ON "_categories_v" USING btree ("version__order");
  CREATE INDEX "payload_locked_documents_rels_lost_paths_id_idx" ON "payload_locked_documents_rels" USING btree ("lost_paths_id");
  -- Comments stand beside their article now; those of the newest text are kept.
  INSERT INTO "comments" ("article_id", "field", "text", "done", "by_name", "by_id", "updated_at", "created_at")
    SELECT v."parent_id", c."field", c."text", coalesce(c."done", false), coalesce(u."name", c."by"), u."id",
      coalesce(c."at", now()), coalesce(c."at", now())
    FROM "_errors_v_version_comments" c JOIN "_errors_v" v ON v."id" = c."_parent_id" AND v."latest"
    LEFT JOIN "users" u ON u."email" = c."by"
    WHERE c."text" IS NOT NULL AND v."parent_id" IS NOT NULL;
  ALTER TABLE "errors_comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_errors_v_version_comments" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "errors_comments" CASCADE;
  DROP TABLE "_errors_v_version_comments" CASCADE;

  -- The number of a category becomes its place in a list that is ordered by drag; products begin by name.
  UPDATE "categories" SET "_order" = 'd' || substr('0123456789abcdefghijklmnopqrstuvwxyz', floor(greatest(coalesce("order", 100), 0) / 46656.0)::int % 36 + 1, 1) || substr('0123456789abcdefghijklmnopqrstuvwxyz', floor(greatest(coalesce("order", 100), 0) / 1296.0)::int % 36 + 1, 1) || substr('0123456789abcdefghijklmnopqrstuvwxyz', floor(greatest(coalesce("order", 100), 0) / 36.0)::int % 36 + 1, 1) || substr('0123456789abcdefghijklmnopqrstuvwxyz', floor(greatest(coalesce("order", 100), 0) / 1.0)::int % 36 + 1, 1);
  UPDATE "products" SET "_order" = 'd' || substr('0123456789abcdefghijklmnopqrstuvwxyz', floor(named.place / 46656.0)::int % 36 + 1, 1) || substr('0123456789abcdefghijklmnopqrstuvwxyz', floor(named.place / 1296.0)::int % 36 + 1, 1) || substr('0123456789abcdefghijklmnopqrstuvwxyz', floor(named.place / 36.0)::int % 36 + 1, 1) || substr('0123456789abcdefghijklmnopqrstuvwxyz', floor(named.place / 1.0)::int % 36 + 1, 1)
    FROM (
      SELECT p."id", 10 * row_number() OVER (ORDER BY min(l."name"), p."id") AS place
      FROM "products" p LEFT JOIN "products_locales" l ON l."_parent_id" = p."id" GROUP BY p."id"
    ) AS named WHERE named."id" = "products"."id";
  ALTER TABLE "categories" DROP COLUMN "order";
  ALTER TABLE "_categories_v" DROP COLUMN "version_order";

  UPDATE "errors" SET "review_due" = "verified_on" + "review_every" * interval '1 day'
    WHERE "verified_on" IS NOT NULL AND "review_every" IS NOT NULL;
  UPDATE "_errors_v" SET "version_review_due" = "version_verified_on" + "version_review_every" * interval '1 day'
    WHERE "latest" AND "version_verified_on" IS NOT NULL AND "version_review_every" IS NOT NULL;

  -- How often an article's page was asked for on a day (UTC); no more is known of a reader.
  CREATE TABLE article_views (
    article_id integer NOT NULL REFERENCES errors (id) ON DELETE CASCADE,
    day date NOT NULL,
    views integer NOT NULL,
    PRIMARY KEY (article_id, day)
  );
  CREATE INDEX article_views_day_idx ON article_views (day);

  -- Which page an address that leads nowhere was meant for.
  CREATE INDEX errors_slug_alike_idx ON errors USING gist (slug gist_trgm_ops);

  -- When the site's own nightly work ran last, and what kept it from being done.
  CREATE TABLE nightly_work (
    name text PRIMARY KEY,
    ran_at timestamptz NOT NULL,
    fault text
  );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX errors_slug_alike_idx;
  DROP TABLE nightly_work;
  DROP TABLE article_views;
  CREATE TABLE "errors_comments" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"field" varchar,
  	"by" varchar,
  	"at" timestamp(3) with time zone,
  	"done" boolean DEFAULT false
  );
  
  CREATE TABLE "_errors_v_version_comments" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"field" varchar,
  	"by" varchar,
  	"at" timestamp(3) with time zone,
  	"done" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  ALTER TABLE "comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "lost_paths" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "dead_links" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "comments" CASCADE;
  DROP TABLE "lost_paths" CASCADE;
  DROP TABLE "dead_links" CASCADE;
  ALTER TABLE "errors" DROP CONSTRAINT "errors_asked_by_id_users_id_fk";
  
  ALTER TABLE "errors" DROP CONSTRAINT "errors_reviewer_id_users_id_fk";
  
  ALTER TABLE "errors" DROP CONSTRAINT "errors_verified_by_id_users_id_fk";
  
  ALTER TABLE "_errors_v" DROP CONSTRAINT "_errors_v_version_asked_by_id_users_id_fk";
  
  ALTER TABLE "_errors_v" DROP CONSTRAINT "_errors_v_version_reviewer_id_users_id_fk";
  
  ALTER TABLE "_errors_v" DROP CONSTRAINT "_errors_v_version_verified_by_id_users_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_lost_paths_fk";
  
  DROP INDEX "errors_asked_by_idx";
  DROP INDEX "errors_reviewer_idx";
  DROP INDEX "errors_review_due_idx";
  DROP INDEX "errors_verified_by_idx";
  DROP INDEX "_errors_v_version_version_asked_by_idx";
  DROP INDEX "_errors_v_version_version_reviewer_idx";
  DROP INDEX "_errors_v_version_version_review_due_idx";
  DROP INDEX "_errors_v_version_version_verified_by_idx";
  DROP INDEX "products__order_idx";
  DROP INDEX "_products_v_version_version__order_idx";
  DROP INDEX "categories__order_idx";
  DROP INDEX "_categories_v_version_version__order_idx";
  DROP INDEX "payload_locked_documents_rels_lost_paths_id_idx";
  ALTER TABLE "categories" ADD COLUMN "order" numeric DEFAULT 100;
  ALTER TABLE "_categories_v" ADD COLUMN "version_order" numeric DEFAULT 100;
  ALTER TABLE "errors_comments" ADD CONSTRAINT "errors_comments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_comments" ADD CONSTRAINT "_errors_v_version_comments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "errors_comments_order_idx" ON "errors_comments" USING btree ("_order");
  CREATE INDEX "errors_comments_parent_id_idx" ON "errors_comments" USING btree ("_parent_id");
  CREATE INDEX "_errors_v_version_comments_order_idx" ON "_errors_v_version_comments" USING btree ("_order");
  CREATE INDEX "_errors_v_version_comments_parent_id_idx" ON "_errors_v_version_comments" USING btree ("_parent_id");
  CREATE INDEX "categories_order_idx" ON "categories" USING btree ("order");
  CREATE INDEX "_categories_v_version_version_order_idx" ON "_categories_v" USING btree ("version_order");
  ALTER TABLE "errors" DROP COLUMN "asked_by_id";
  ALTER TABLE "errors" DROP COLUMN "reviewer_id";
  ALTER TABLE "errors" DROP COLUMN "asked_at";
  ALTER TABLE "errors" DROP COLUMN "review_due";
  ALTER TABLE "errors" DROP COLUMN "verified_by_id";
  ALTER TABLE "errors" DROP COLUMN "verified_note";
  ALTER TABLE "_errors_v" DROP COLUMN "version_asked_by_id";
  ALTER TABLE "_errors_v" DROP COLUMN "version_reviewer_id";
  ALTER TABLE "_errors_v" DROP COLUMN "version_asked_at";
  ALTER TABLE "_errors_v" DROP COLUMN "version_review_due";
  ALTER TABLE "_errors_v" DROP COLUMN "version_verified_by_id";
  ALTER TABLE "_errors_v" DROP COLUMN "version_verified_note";
  ALTER TABLE "products" DROP COLUMN "_order";
  ALTER TABLE "_products_v" DROP COLUMN "version__order";
  ALTER TABLE "categories" DROP COLUMN "_order";
  ALTER TABLE "_categories_v" DROP COLUMN "version__order";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "lost_paths_id";
  ALTER TABLE "site" DROP COLUMN "check_sources";
  ALTER TABLE "_site_v" DROP COLUMN "version_check_sources";
  DROP TYPE "public"."enum_lost_paths_state";
  DROP TYPE "public"."enum_dead_links_kind";`)
}
