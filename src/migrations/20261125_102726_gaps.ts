import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_gaps_kind" AS ENUM('code', 'message', 'search');
  ALTER TABLE "gaps" ADD COLUMN "kind" "enum_gaps_kind";
  ALTER TABLE "gaps" ADD COLUMN "code" varchar;
  ALTER TABLE "gaps" ADD COLUMN "days" numeric DEFAULT 0;
  ALTER TABLE "gaps" ADD COLUMN "addresses" numeric DEFAULT 0;
  CREATE INDEX "gaps_code_idx" ON "gaps" USING btree ("code");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "gaps_code_idx";
  ALTER TABLE "gaps" DROP COLUMN "kind";
  ALTER TABLE "gaps" DROP COLUMN "code";
  ALTER TABLE "gaps" DROP COLUMN "days";
  ALTER TABLE "gaps" DROP COLUMN "addresses";
  DROP TYPE "public"."enum_gaps_kind";`)
}
