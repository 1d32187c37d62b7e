import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en');
  CREATE TYPE "public"."enum_errors_causes_shell" AS ENUM('powershell', 'cmd', 'bash', 'sql', 'kubectl', 'text');
  CREATE TYPE "public"."enum_errors_steps_shell" AS ENUM('powershell', 'cmd', 'bash', 'sql', 'kubectl', 'text');
  CREATE TYPE "public"."enum_errors_verdict_fixers" AS ENUM('user', 'admin', 'developer', 'vendor');
  CREATE TYPE "public"."enum_errors_verdict_duration" AS ENUM('transient', 'permanent', 'either');
  CREATE TYPE "public"."enum_errors_verdict_retry" AS ENUM('safe', 'unsafe', 'pointless');
  CREATE TYPE "public"."enum_errors_verdict_risk" AS ENUM('none', 'low', 'medium', 'high');
  CREATE TYPE "public"."enum_errors_verdict_downtime" AS ENUM('none', 'app-restart', 'reboot', 'outage');
  CREATE TYPE "public"."enum_errors_review_state" AS ENUM('writing', 'in-review', 'changes-asked', 'approved');
  CREATE TYPE "public"."enum_errors_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__errors_v_version_causes_shell" AS ENUM('powershell', 'cmd', 'bash', 'sql', 'kubectl', 'text');
  CREATE TYPE "public"."enum__errors_v_version_steps_shell" AS ENUM('powershell', 'cmd', 'bash', 'sql', 'kubectl', 'text');
  CREATE TYPE "public"."enum__errors_v_version_verdict_fixers" AS ENUM('user', 'admin', 'developer', 'vendor');
  CREATE TYPE "public"."enum__errors_v_version_verdict_duration" AS ENUM('transient', 'permanent', 'either');
  CREATE TYPE "public"."enum__errors_v_version_verdict_retry" AS ENUM('safe', 'unsafe', 'pointless');
  CREATE TYPE "public"."enum__errors_v_version_verdict_risk" AS ENUM('none', 'low', 'medium', 'high');
  CREATE TYPE "public"."enum__errors_v_version_verdict_downtime" AS ENUM('none', 'app-restart', 'reboot', 'outage');
  CREATE TYPE "public"."enum__errors_v_version_review_state" AS ENUM('writing', 'in-review', 'changes-asked', 'approved');
  CREATE TYPE "public"."enum__errors_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__errors_v_published_locale" AS ENUM('en');
  CREATE TYPE "public"."enum_faqs_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__faqs_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__faqs_v_published_locale" AS ENUM('en');
  CREATE TYPE "public"."enum_feedback_fixed" AS ENUM('yes', 'no', 'mistake');
  CREATE TYPE "public"."enum_feedback_state" AS ENUM('open', 'done', 'dismissed');
  CREATE TYPE "public"."enum_gaps_state" AS ENUM('open', 'written', 'dismissed');
  CREATE TYPE "public"."enum_redirects_type" AS ENUM('308', '410');
  CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'editor', 'author');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TABLE "errors_variants" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "errors_codes" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"family" varchar
  );
  
  CREATE TABLE "errors_causes" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"command" varchar,
  	"shell" "enum_errors_causes_shell",
  	"step" numeric
  );
  
  CREATE TABLE "errors_causes_locales" (
  	"title" varchar,
  	"body" jsonb,
  	"instruction" varchar,
  	"expected" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "errors_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"command" varchar,
  	"shell" "enum_errors_steps_shell"
  );
  
  CREATE TABLE "errors_steps_locales" (
  	"title" varchar,
  	"body" jsonb,
  	"needs" varchar,
  	"undo" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "errors_fallbacks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "errors_fallbacks_locales" (
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "errors_verdict_fixers" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_errors_verdict_fixers",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "errors_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"checked_on" timestamp(3) with time zone
  );
  
  CREATE TABLE "errors_sources_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
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
  
  CREATE TABLE "errors" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"message" varchar,
  	"verdict_duration" "enum_errors_verdict_duration",
  	"verdict_retry" "enum_errors_verdict_retry",
  	"verdict_risk" "enum_errors_verdict_risk",
  	"verdict_downtime" "enum_errors_verdict_downtime",
  	"verified_on" timestamp(3) with time zone,
  	"review_every" numeric DEFAULT 180,
  	"slug" varchar,
  	"review_state" "enum_errors_review_state" DEFAULT 'writing',
  	"search_title" varchar,
  	"published_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"revision" numeric DEFAULT 0,
  	"imported_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_errors_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "errors_locales" (
  	"title" varchar,
  	"introduction" jsonb,
  	"meaning" jsonb,
  	"applies_to" varchar,
  	"meta_title" varchar,
  	"meta_description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "errors_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" integer,
  	"errors_id" integer
  );
  
  CREATE TABLE "_errors_v_version_variants" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_errors_v_version_codes" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"family" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_errors_v_version_causes" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"command" varchar,
  	"shell" "enum__errors_v_version_causes_shell",
  	"step" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_errors_v_version_causes_locales" (
  	"title" varchar,
  	"body" jsonb,
  	"instruction" varchar,
  	"expected" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_errors_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"command" varchar,
  	"shell" "enum__errors_v_version_steps_shell",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_errors_v_version_steps_locales" (
  	"title" varchar,
  	"body" jsonb,
  	"needs" varchar,
  	"undo" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_errors_v_version_fallbacks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_errors_v_version_fallbacks_locales" (
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_errors_v_version_verdict_fixers" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__errors_v_version_verdict_fixers",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_errors_v_version_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"checked_on" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_errors_v_version_sources_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
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
  
  CREATE TABLE "_errors_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_message" varchar,
  	"version_verdict_duration" "enum__errors_v_version_verdict_duration",
  	"version_verdict_retry" "enum__errors_v_version_verdict_retry",
  	"version_verdict_risk" "enum__errors_v_version_verdict_risk",
  	"version_verdict_downtime" "enum__errors_v_version_verdict_downtime",
  	"version_verified_on" timestamp(3) with time zone,
  	"version_review_every" numeric DEFAULT 180,
  	"version_slug" varchar,
  	"version_review_state" "enum__errors_v_version_review_state" DEFAULT 'writing',
  	"version_search_title" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_revision" numeric DEFAULT 0,
  	"version_imported_hash" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__errors_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__errors_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_errors_v_locales" (
  	"version_title" varchar,
  	"version_introduction" jsonb,
  	"version_meaning" jsonb,
  	"version_applies_to" varchar,
  	"version_meta_title" varchar,
  	"version_meta_description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_errors_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" integer,
  	"errors_id" integer
  );
  
  CREATE TABLE "faqs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"site" boolean DEFAULT false,
  	"order" numeric DEFAULT 100,
  	"slug" varchar,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"revision" numeric DEFAULT 0,
  	"imported_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_faqs_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "faqs_locales" (
  	"question" varchar,
  	"answer" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "faqs_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"errors_id" integer,
  	"products_id" integer
  );
  
  CREATE TABLE "_faqs_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_site" boolean DEFAULT false,
  	"version_order" numeric DEFAULT 100,
  	"version_slug" varchar,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_revision" numeric DEFAULT 0,
  	"version_imported_hash" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__faqs_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__faqs_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_faqs_v_locales" (
  	"version_question" varchar,
  	"version_answer" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_faqs_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"errors_id" integer,
  	"products_id" integer
  );
  
  CREATE TABLE "products" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"vendor" varchar,
  	"category_id" integer,
  	"slug" varchar,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"revision" numeric DEFAULT 0,
  	"imported_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "products_locales" (
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "products_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_products_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_vendor" varchar,
  	"version_category_id" integer,
  	"version_slug" varchar,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_revision" numeric DEFAULT 0,
  	"version_imported_hash" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_products_v_locales" (
  	"version_name" varchar NOT NULL,
  	"version_description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_products_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "categories" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" numeric DEFAULT 100,
  	"slug" varchar,
  	"created_by_id" integer,
  	"updated_by_id" integer,
  	"revision" numeric DEFAULT 0,
  	"imported_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "categories_locales" (
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_categories_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_order" numeric DEFAULT 100,
  	"version_slug" varchar,
  	"version_created_by_id" integer,
  	"version_updated_by_id" integer,
  	"version_revision" numeric DEFAULT 0,
  	"version_imported_hash" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_categories_v_locales" (
  	"version_name" varchar NOT NULL,
  	"version_description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  CREATE TABLE "media_locales" (
  	"alt" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "feedback" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"error_id" integer NOT NULL,
  	"fixed" "enum_feedback_fixed" NOT NULL,
  	"cause" numeric,
  	"note" varchar,
  	"state" "enum_feedback_state" DEFAULT 'open',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gaps" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"what" varchar,
  	"family" varchar,
  	"keyed_hash" varchar NOT NULL,
  	"count" numeric DEFAULT 0,
  	"first_seen" timestamp(3) with time zone,
  	"last_seen" timestamp(3) with time zone,
  	"state" "enum_gaps_state" DEFAULT 'open',
  	"article_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "redirects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"from" varchar NOT NULL,
  	"type" "enum_redirects_type" DEFAULT '308' NOT NULL,
  	"to" varchar,
  	"automatic" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" DEFAULT 'author' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "audit_log" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"action" varchar NOT NULL,
  	"collection_slug" varchar NOT NULL,
  	"document" varchar NOT NULL,
  	"revision" numeric,
  	"user_id" integer,
  	"actor" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"errors_id" integer,
  	"faqs_id" integer,
  	"products_id" integer,
  	"categories_id" integer,
  	"media_id" integer,
  	"feedback_id" integer,
  	"gaps_id" integer,
  	"redirects_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "site_navigation" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar NOT NULL
  );
  
  CREATE TABLE "site_navigation_locales" (
  	"label" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "site" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT 'IT Error Decoder' NOT NULL,
  	"home_recent" numeric DEFAULT 8,
  	"count_gaps" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "site_locales" (
  	"description" varchar DEFAULT 'Paste an error or a whole log, and get the page that fixes it.',
  	"home_introduction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_site_v_version_navigation" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"url" varchar NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_site_v_version_navigation_locales" (
  	"label" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_site_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"version_name" varchar DEFAULT 'IT Error Decoder' NOT NULL,
  	"version_home_recent" numeric DEFAULT 8,
  	"version_count_gaps" boolean DEFAULT true,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_site_v_locales" (
  	"version_description" varchar DEFAULT 'Paste an error or a whole log, and get the page that fixes it.',
  	"version_home_introduction" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  ALTER TABLE "errors_variants" ADD CONSTRAINT "errors_variants_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_codes" ADD CONSTRAINT "errors_codes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_causes" ADD CONSTRAINT "errors_causes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_causes_locales" ADD CONSTRAINT "errors_causes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors_causes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_steps" ADD CONSTRAINT "errors_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_steps_locales" ADD CONSTRAINT "errors_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_fallbacks" ADD CONSTRAINT "errors_fallbacks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_fallbacks_locales" ADD CONSTRAINT "errors_fallbacks_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors_fallbacks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_verdict_fixers" ADD CONSTRAINT "errors_verdict_fixers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_sources" ADD CONSTRAINT "errors_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_sources_locales" ADD CONSTRAINT "errors_sources_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors_sources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_comments" ADD CONSTRAINT "errors_comments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors" ADD CONSTRAINT "errors_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "errors" ADD CONSTRAINT "errors_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "errors_locales" ADD CONSTRAINT "errors_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_rels" ADD CONSTRAINT "errors_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_rels" ADD CONSTRAINT "errors_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "errors_rels" ADD CONSTRAINT "errors_rels_errors_fk" FOREIGN KEY ("errors_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_variants" ADD CONSTRAINT "_errors_v_version_variants_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_codes" ADD CONSTRAINT "_errors_v_version_codes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_causes" ADD CONSTRAINT "_errors_v_version_causes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_causes_locales" ADD CONSTRAINT "_errors_v_version_causes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v_version_causes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_steps" ADD CONSTRAINT "_errors_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_steps_locales" ADD CONSTRAINT "_errors_v_version_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v_version_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_fallbacks" ADD CONSTRAINT "_errors_v_version_fallbacks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_fallbacks_locales" ADD CONSTRAINT "_errors_v_version_fallbacks_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v_version_fallbacks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_verdict_fixers" ADD CONSTRAINT "_errors_v_version_verdict_fixers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_sources" ADD CONSTRAINT "_errors_v_version_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_sources_locales" ADD CONSTRAINT "_errors_v_version_sources_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v_version_sources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_version_comments" ADD CONSTRAINT "_errors_v_version_comments_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v" ADD CONSTRAINT "_errors_v_parent_id_errors_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."errors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_errors_v" ADD CONSTRAINT "_errors_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_errors_v" ADD CONSTRAINT "_errors_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_errors_v_locales" ADD CONSTRAINT "_errors_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_rels" ADD CONSTRAINT "_errors_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_errors_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_rels" ADD CONSTRAINT "_errors_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_errors_v_rels" ADD CONSTRAINT "_errors_v_rels_errors_fk" FOREIGN KEY ("errors_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs" ADD CONSTRAINT "faqs_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "faqs_locales" ADD CONSTRAINT "faqs_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_errors_fk" FOREIGN KEY ("errors_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "faqs_rels" ADD CONSTRAINT "faqs_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_parent_id_faqs_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."faqs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v" ADD CONSTRAINT "_faqs_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_faqs_v_locales" ADD CONSTRAINT "_faqs_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_faqs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_faqs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_errors_fk" FOREIGN KEY ("errors_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products_locales" ADD CONSTRAINT "products_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products_texts" ADD CONSTRAINT "products_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_parent_id_products_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_version_category_id_categories_id_fk" FOREIGN KEY ("version_category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v_locales" ADD CONSTRAINT "_products_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v_texts" ADD CONSTRAINT "_products_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories_locales" ADD CONSTRAINT "categories_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_categories_v" ADD CONSTRAINT "_categories_v_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_categories_v" ADD CONSTRAINT "_categories_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_categories_v" ADD CONSTRAINT "_categories_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_categories_v_locales" ADD CONSTRAINT "_categories_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_categories_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_locales" ADD CONSTRAINT "media_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "feedback" ADD CONSTRAINT "feedback_error_id_errors_id_fk" FOREIGN KEY ("error_id") REFERENCES "public"."errors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gaps" ADD CONSTRAINT "gaps_article_id_errors_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."errors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_errors_fk" FOREIGN KEY ("errors_id") REFERENCES "public"."errors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "public"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_feedback_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_gaps_fk" FOREIGN KEY ("gaps_id") REFERENCES "public"."gaps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_redirects_fk" FOREIGN KEY ("redirects_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_navigation" ADD CONSTRAINT "site_navigation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_navigation_locales" ADD CONSTRAINT "site_navigation_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site_navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_locales" ADD CONSTRAINT "site_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_v_version_navigation" ADD CONSTRAINT "_site_v_version_navigation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_v_version_navigation_locales" ADD CONSTRAINT "_site_v_version_navigation_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_v_version_navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_site_v_locales" ADD CONSTRAINT "_site_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_site_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "errors_variants_order_idx" ON "errors_variants" USING btree ("_order");
  CREATE INDEX "errors_variants_parent_id_idx" ON "errors_variants" USING btree ("_parent_id");
  CREATE INDEX "errors_codes_order_idx" ON "errors_codes" USING btree ("_order");
  CREATE INDEX "errors_codes_parent_id_idx" ON "errors_codes" USING btree ("_parent_id");
  CREATE INDEX "errors_codes_code_idx" ON "errors_codes" USING btree ("code");
  CREATE INDEX "errors_causes_order_idx" ON "errors_causes" USING btree ("_order");
  CREATE INDEX "errors_causes_parent_id_idx" ON "errors_causes" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "errors_causes_locales_locale_parent_id_unique" ON "errors_causes_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "errors_steps_order_idx" ON "errors_steps" USING btree ("_order");
  CREATE INDEX "errors_steps_parent_id_idx" ON "errors_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "errors_steps_locales_locale_parent_id_unique" ON "errors_steps_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "errors_fallbacks_order_idx" ON "errors_fallbacks" USING btree ("_order");
  CREATE INDEX "errors_fallbacks_parent_id_idx" ON "errors_fallbacks" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "errors_fallbacks_locales_locale_parent_id_unique" ON "errors_fallbacks_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "errors_verdict_fixers_order_idx" ON "errors_verdict_fixers" USING btree ("order");
  CREATE INDEX "errors_verdict_fixers_parent_idx" ON "errors_verdict_fixers" USING btree ("parent_id");
  CREATE INDEX "errors_sources_order_idx" ON "errors_sources" USING btree ("_order");
  CREATE INDEX "errors_sources_parent_id_idx" ON "errors_sources" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "errors_sources_locales_locale_parent_id_unique" ON "errors_sources_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "errors_comments_order_idx" ON "errors_comments" USING btree ("_order");
  CREATE INDEX "errors_comments_parent_id_idx" ON "errors_comments" USING btree ("_parent_id");
  CREATE INDEX "errors_verified_on_idx" ON "errors" USING btree ("verified_on");
  CREATE INDEX "errors_slug_idx" ON "errors" USING btree ("slug");
  CREATE INDEX "errors_review_state_idx" ON "errors" USING btree ("review_state");
  CREATE INDEX "errors_search_title_idx" ON "errors" USING btree ("search_title");
  CREATE INDEX "errors_created_by_idx" ON "errors" USING btree ("created_by_id");
  CREATE INDEX "errors_updated_by_idx" ON "errors" USING btree ("updated_by_id");
  CREATE INDEX "errors_updated_at_idx" ON "errors" USING btree ("updated_at");
  CREATE INDEX "errors_created_at_idx" ON "errors" USING btree ("created_at");
  CREATE INDEX "errors_deleted_at_idx" ON "errors" USING btree ("deleted_at");
  CREATE INDEX "errors__status_idx" ON "errors" USING btree ("_status");
  CREATE UNIQUE INDEX "errors_live_slug_idx" ON "errors" USING btree ("slug") WHERE deleted_at is null;
  CREATE UNIQUE INDEX "errors_locales_locale_parent_id_unique" ON "errors_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "errors_rels_order_idx" ON "errors_rels" USING btree ("order");
  CREATE INDEX "errors_rels_parent_idx" ON "errors_rels" USING btree ("parent_id");
  CREATE INDEX "errors_rels_path_idx" ON "errors_rels" USING btree ("path");
  CREATE INDEX "errors_rels_products_id_idx" ON "errors_rels" USING btree ("products_id");
  CREATE INDEX "errors_rels_errors_id_idx" ON "errors_rels" USING btree ("errors_id");
  CREATE INDEX "_errors_v_version_variants_order_idx" ON "_errors_v_version_variants" USING btree ("_order");
  CREATE INDEX "_errors_v_version_variants_parent_id_idx" ON "_errors_v_version_variants" USING btree ("_parent_id");
  CREATE INDEX "_errors_v_version_codes_order_idx" ON "_errors_v_version_codes" USING btree ("_order");
  CREATE INDEX "_errors_v_version_codes_parent_id_idx" ON "_errors_v_version_codes" USING btree ("_parent_id");
  CREATE INDEX "_errors_v_version_codes_code_idx" ON "_errors_v_version_codes" USING btree ("code");
  CREATE INDEX "_errors_v_version_causes_order_idx" ON "_errors_v_version_causes" USING btree ("_order");
  CREATE INDEX "_errors_v_version_causes_parent_id_idx" ON "_errors_v_version_causes" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_errors_v_version_causes_locales_locale_parent_id_unique" ON "_errors_v_version_causes_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_errors_v_version_steps_order_idx" ON "_errors_v_version_steps" USING btree ("_order");
  CREATE INDEX "_errors_v_version_steps_parent_id_idx" ON "_errors_v_version_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_errors_v_version_steps_locales_locale_parent_id_unique" ON "_errors_v_version_steps_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_errors_v_version_fallbacks_order_idx" ON "_errors_v_version_fallbacks" USING btree ("_order");
  CREATE INDEX "_errors_v_version_fallbacks_parent_id_idx" ON "_errors_v_version_fallbacks" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_errors_v_version_fallbacks_locales_locale_parent_id_unique" ON "_errors_v_version_fallbacks_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_errors_v_version_verdict_fixers_order_idx" ON "_errors_v_version_verdict_fixers" USING btree ("order");
  CREATE INDEX "_errors_v_version_verdict_fixers_parent_idx" ON "_errors_v_version_verdict_fixers" USING btree ("parent_id");
  CREATE INDEX "_errors_v_version_sources_order_idx" ON "_errors_v_version_sources" USING btree ("_order");
  CREATE INDEX "_errors_v_version_sources_parent_id_idx" ON "_errors_v_version_sources" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_errors_v_version_sources_locales_locale_parent_id_unique" ON "_errors_v_version_sources_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_errors_v_version_comments_order_idx" ON "_errors_v_version_comments" USING btree ("_order");
  CREATE INDEX "_errors_v_version_comments_parent_id_idx" ON "_errors_v_version_comments" USING btree ("_parent_id");
  CREATE INDEX "_errors_v_parent_idx" ON "_errors_v" USING btree ("parent_id");
  CREATE INDEX "_errors_v_version_version_verified_on_idx" ON "_errors_v" USING btree ("version_verified_on");
  CREATE INDEX "_errors_v_version_version_slug_idx" ON "_errors_v" USING btree ("version_slug");
  CREATE INDEX "_errors_v_version_version_review_state_idx" ON "_errors_v" USING btree ("version_review_state");
  CREATE INDEX "_errors_v_version_version_search_title_idx" ON "_errors_v" USING btree ("version_search_title");
  CREATE INDEX "_errors_v_version_version_created_by_idx" ON "_errors_v" USING btree ("version_created_by_id");
  CREATE INDEX "_errors_v_version_version_updated_by_idx" ON "_errors_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_errors_v_version_version_updated_at_idx" ON "_errors_v" USING btree ("version_updated_at");
  CREATE INDEX "_errors_v_version_version_created_at_idx" ON "_errors_v" USING btree ("version_created_at");
  CREATE INDEX "_errors_v_version_version_deleted_at_idx" ON "_errors_v" USING btree ("version_deleted_at");
  CREATE INDEX "_errors_v_version_version__status_idx" ON "_errors_v" USING btree ("version__status");
  CREATE INDEX "_errors_v_created_at_idx" ON "_errors_v" USING btree ("created_at");
  CREATE INDEX "_errors_v_updated_at_idx" ON "_errors_v" USING btree ("updated_at");
  CREATE INDEX "_errors_v_snapshot_idx" ON "_errors_v" USING btree ("snapshot");
  CREATE INDEX "_errors_v_published_locale_idx" ON "_errors_v" USING btree ("published_locale");
  CREATE INDEX "_errors_v_latest_idx" ON "_errors_v" USING btree ("latest");
  CREATE INDEX "_errors_v_autosave_idx" ON "_errors_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_errors_v_locales_locale_parent_id_unique" ON "_errors_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_errors_v_rels_order_idx" ON "_errors_v_rels" USING btree ("order");
  CREATE INDEX "_errors_v_rels_parent_idx" ON "_errors_v_rels" USING btree ("parent_id");
  CREATE INDEX "_errors_v_rels_path_idx" ON "_errors_v_rels" USING btree ("path");
  CREATE INDEX "_errors_v_rels_products_id_idx" ON "_errors_v_rels" USING btree ("products_id");
  CREATE INDEX "_errors_v_rels_errors_id_idx" ON "_errors_v_rels" USING btree ("errors_id");
  CREATE INDEX "faqs_order_idx" ON "faqs" USING btree ("order");
  CREATE INDEX "faqs_slug_idx" ON "faqs" USING btree ("slug");
  CREATE INDEX "faqs_created_by_idx" ON "faqs" USING btree ("created_by_id");
  CREATE INDEX "faqs_updated_by_idx" ON "faqs" USING btree ("updated_by_id");
  CREATE INDEX "faqs_updated_at_idx" ON "faqs" USING btree ("updated_at");
  CREATE INDEX "faqs_created_at_idx" ON "faqs" USING btree ("created_at");
  CREATE INDEX "faqs_deleted_at_idx" ON "faqs" USING btree ("deleted_at");
  CREATE INDEX "faqs__status_idx" ON "faqs" USING btree ("_status");
  CREATE UNIQUE INDEX "faqs_live_slug_idx" ON "faqs" USING btree ("slug") WHERE deleted_at is null;
  CREATE UNIQUE INDEX "faqs_locales_locale_parent_id_unique" ON "faqs_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "faqs_rels_order_idx" ON "faqs_rels" USING btree ("order");
  CREATE INDEX "faqs_rels_parent_idx" ON "faqs_rels" USING btree ("parent_id");
  CREATE INDEX "faqs_rels_path_idx" ON "faqs_rels" USING btree ("path");
  CREATE INDEX "faqs_rels_errors_id_idx" ON "faqs_rels" USING btree ("errors_id");
  CREATE INDEX "faqs_rels_products_id_idx" ON "faqs_rels" USING btree ("products_id");
  CREATE INDEX "_faqs_v_parent_idx" ON "_faqs_v" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_version_version_order_idx" ON "_faqs_v" USING btree ("version_order");
  CREATE INDEX "_faqs_v_version_version_slug_idx" ON "_faqs_v" USING btree ("version_slug");
  CREATE INDEX "_faqs_v_version_version_created_by_idx" ON "_faqs_v" USING btree ("version_created_by_id");
  CREATE INDEX "_faqs_v_version_version_updated_by_idx" ON "_faqs_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_faqs_v_version_version_updated_at_idx" ON "_faqs_v" USING btree ("version_updated_at");
  CREATE INDEX "_faqs_v_version_version_created_at_idx" ON "_faqs_v" USING btree ("version_created_at");
  CREATE INDEX "_faqs_v_version_version_deleted_at_idx" ON "_faqs_v" USING btree ("version_deleted_at");
  CREATE INDEX "_faqs_v_version_version__status_idx" ON "_faqs_v" USING btree ("version__status");
  CREATE INDEX "_faqs_v_created_at_idx" ON "_faqs_v" USING btree ("created_at");
  CREATE INDEX "_faqs_v_updated_at_idx" ON "_faqs_v" USING btree ("updated_at");
  CREATE INDEX "_faqs_v_snapshot_idx" ON "_faqs_v" USING btree ("snapshot");
  CREATE INDEX "_faqs_v_published_locale_idx" ON "_faqs_v" USING btree ("published_locale");
  CREATE INDEX "_faqs_v_latest_idx" ON "_faqs_v" USING btree ("latest");
  CREATE INDEX "_faqs_v_autosave_idx" ON "_faqs_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_faqs_v_locales_locale_parent_id_unique" ON "_faqs_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_faqs_v_rels_order_idx" ON "_faqs_v_rels" USING btree ("order");
  CREATE INDEX "_faqs_v_rels_parent_idx" ON "_faqs_v_rels" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_rels_path_idx" ON "_faqs_v_rels" USING btree ("path");
  CREATE INDEX "_faqs_v_rels_errors_id_idx" ON "_faqs_v_rels" USING btree ("errors_id");
  CREATE INDEX "_faqs_v_rels_products_id_idx" ON "_faqs_v_rels" USING btree ("products_id");
  CREATE INDEX "products_category_idx" ON "products" USING btree ("category_id");
  CREATE INDEX "products_slug_idx" ON "products" USING btree ("slug");
  CREATE INDEX "products_created_by_idx" ON "products" USING btree ("created_by_id");
  CREATE INDEX "products_updated_by_idx" ON "products" USING btree ("updated_by_id");
  CREATE INDEX "products_updated_at_idx" ON "products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "products" USING btree ("created_at");
  CREATE INDEX "products_deleted_at_idx" ON "products" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "products_live_slug_idx" ON "products" USING btree ("slug") WHERE deleted_at is null;
  CREATE UNIQUE INDEX "products_locales_locale_parent_id_unique" ON "products_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "products_texts_order_parent" ON "products_texts" USING btree ("order","parent_id");
  CREATE INDEX "_products_v_parent_idx" ON "_products_v" USING btree ("parent_id");
  CREATE INDEX "_products_v_version_version_category_idx" ON "_products_v" USING btree ("version_category_id");
  CREATE INDEX "_products_v_version_version_slug_idx" ON "_products_v" USING btree ("version_slug");
  CREATE INDEX "_products_v_version_version_created_by_idx" ON "_products_v" USING btree ("version_created_by_id");
  CREATE INDEX "_products_v_version_version_updated_by_idx" ON "_products_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_products_v_version_version_updated_at_idx" ON "_products_v" USING btree ("version_updated_at");
  CREATE INDEX "_products_v_version_version_created_at_idx" ON "_products_v" USING btree ("version_created_at");
  CREATE INDEX "_products_v_version_version_deleted_at_idx" ON "_products_v" USING btree ("version_deleted_at");
  CREATE INDEX "_products_v_created_at_idx" ON "_products_v" USING btree ("created_at");
  CREATE INDEX "_products_v_updated_at_idx" ON "_products_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_products_v_locales_locale_parent_id_unique" ON "_products_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_products_v_texts_order_parent" ON "_products_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "categories_order_idx" ON "categories" USING btree ("order");
  CREATE INDEX "categories_slug_idx" ON "categories" USING btree ("slug");
  CREATE INDEX "categories_created_by_idx" ON "categories" USING btree ("created_by_id");
  CREATE INDEX "categories_updated_by_idx" ON "categories" USING btree ("updated_by_id");
  CREATE INDEX "categories_updated_at_idx" ON "categories" USING btree ("updated_at");
  CREATE INDEX "categories_created_at_idx" ON "categories" USING btree ("created_at");
  CREATE INDEX "categories_deleted_at_idx" ON "categories" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "categories_live_slug_idx" ON "categories" USING btree ("slug") WHERE deleted_at is null;
  CREATE UNIQUE INDEX "categories_locales_locale_parent_id_unique" ON "categories_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_categories_v_parent_idx" ON "_categories_v" USING btree ("parent_id");
  CREATE INDEX "_categories_v_version_version_order_idx" ON "_categories_v" USING btree ("version_order");
  CREATE INDEX "_categories_v_version_version_slug_idx" ON "_categories_v" USING btree ("version_slug");
  CREATE INDEX "_categories_v_version_version_created_by_idx" ON "_categories_v" USING btree ("version_created_by_id");
  CREATE INDEX "_categories_v_version_version_updated_by_idx" ON "_categories_v" USING btree ("version_updated_by_id");
  CREATE INDEX "_categories_v_version_version_updated_at_idx" ON "_categories_v" USING btree ("version_updated_at");
  CREATE INDEX "_categories_v_version_version_created_at_idx" ON "_categories_v" USING btree ("version_created_at");
  CREATE INDEX "_categories_v_version_version_deleted_at_idx" ON "_categories_v" USING btree ("version_deleted_at");
  CREATE INDEX "_categories_v_created_at_idx" ON "_categories_v" USING btree ("created_at");
  CREATE INDEX "_categories_v_updated_at_idx" ON "_categories_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_categories_v_locales_locale_parent_id_unique" ON "_categories_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE UNIQUE INDEX "media_locales_locale_parent_id_unique" ON "media_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "feedback_error_idx" ON "feedback" USING btree ("error_id");
  CREATE INDEX "feedback_state_idx" ON "feedback" USING btree ("state");
  CREATE INDEX "feedback_updated_at_idx" ON "feedback" USING btree ("updated_at");
  CREATE INDEX "feedback_created_at_idx" ON "feedback" USING btree ("created_at");
  CREATE INDEX "gaps_what_idx" ON "gaps" USING btree ("what");
  CREATE INDEX "gaps_family_idx" ON "gaps" USING btree ("family");
  CREATE UNIQUE INDEX "gaps_keyed_hash_idx" ON "gaps" USING btree ("keyed_hash");
  CREATE INDEX "gaps_count_idx" ON "gaps" USING btree ("count");
  CREATE INDEX "gaps_last_seen_idx" ON "gaps" USING btree ("last_seen");
  CREATE INDEX "gaps_state_idx" ON "gaps" USING btree ("state");
  CREATE INDEX "gaps_article_idx" ON "gaps" USING btree ("article_id");
  CREATE INDEX "gaps_updated_at_idx" ON "gaps" USING btree ("updated_at");
  CREATE INDEX "gaps_created_at_idx" ON "gaps" USING btree ("created_at");
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_to_idx" ON "redirects" USING btree ("to");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "audit_log_collection_slug_idx" ON "audit_log" USING btree ("collection_slug");
  CREATE INDEX "audit_log_document_idx" ON "audit_log" USING btree ("document");
  CREATE INDEX "audit_log_user_idx" ON "audit_log" USING btree ("user_id");
  CREATE INDEX "audit_log_updated_at_idx" ON "audit_log" USING btree ("updated_at");
  CREATE INDEX "audit_log_created_at_idx" ON "audit_log" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_errors_id_idx" ON "payload_locked_documents_rels" USING btree ("errors_id");
  CREATE INDEX "payload_locked_documents_rels_faqs_id_idx" ON "payload_locked_documents_rels" USING btree ("faqs_id");
  CREATE INDEX "payload_locked_documents_rels_products_id_idx" ON "payload_locked_documents_rels" USING btree ("products_id");
  CREATE INDEX "payload_locked_documents_rels_categories_id_idx" ON "payload_locked_documents_rels" USING btree ("categories_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_feedback_id_idx" ON "payload_locked_documents_rels" USING btree ("feedback_id");
  CREATE INDEX "payload_locked_documents_rels_gaps_id_idx" ON "payload_locked_documents_rels" USING btree ("gaps_id");
  CREATE INDEX "payload_locked_documents_rels_redirects_id_idx" ON "payload_locked_documents_rels" USING btree ("redirects_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "site_navigation_order_idx" ON "site_navigation" USING btree ("_order");
  CREATE INDEX "site_navigation_parent_id_idx" ON "site_navigation" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "site_navigation_locales_locale_parent_id_unique" ON "site_navigation_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "site_locales_locale_parent_id_unique" ON "site_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_site_v_version_navigation_order_idx" ON "_site_v_version_navigation" USING btree ("_order");
  CREATE INDEX "_site_v_version_navigation_parent_id_idx" ON "_site_v_version_navigation" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_site_v_version_navigation_locales_locale_parent_id_unique" ON "_site_v_version_navigation_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_site_v_created_at_idx" ON "_site_v" USING btree ("created_at");
  CREATE INDEX "_site_v_updated_at_idx" ON "_site_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_site_v_locales_locale_parent_id_unique" ON "_site_v_locales" USING btree ("_locale","_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "errors_variants" CASCADE;
  DROP TABLE "errors_codes" CASCADE;
  DROP TABLE "errors_causes" CASCADE;
  DROP TABLE "errors_causes_locales" CASCADE;
  DROP TABLE "errors_steps" CASCADE;
  DROP TABLE "errors_steps_locales" CASCADE;
  DROP TABLE "errors_fallbacks" CASCADE;
  DROP TABLE "errors_fallbacks_locales" CASCADE;
  DROP TABLE "errors_verdict_fixers" CASCADE;
  DROP TABLE "errors_sources" CASCADE;
  DROP TABLE "errors_sources_locales" CASCADE;
  DROP TABLE "errors_comments" CASCADE;
  DROP TABLE "errors" CASCADE;
  DROP TABLE "errors_locales" CASCADE;
  DROP TABLE "errors_rels" CASCADE;
  DROP TABLE "_errors_v_version_variants" CASCADE;
  DROP TABLE "_errors_v_version_codes" CASCADE;
  DROP TABLE "_errors_v_version_causes" CASCADE;
  DROP TABLE "_errors_v_version_causes_locales" CASCADE;
  DROP TABLE "_errors_v_version_steps" CASCADE;
  DROP TABLE "_errors_v_version_steps_locales" CASCADE;
  DROP TABLE "_errors_v_version_fallbacks" CASCADE;
  DROP TABLE "_errors_v_version_fallbacks_locales" CASCADE;
  DROP TABLE "_errors_v_version_verdict_fixers" CASCADE;
  DROP TABLE "_errors_v_version_sources" CASCADE;
  DROP TABLE "_errors_v_version_sources_locales" CASCADE;
  DROP TABLE "_errors_v_version_comments" CASCADE;
  DROP TABLE "_errors_v" CASCADE;
  DROP TABLE "_errors_v_locales" CASCADE;
  DROP TABLE "_errors_v_rels" CASCADE;
  DROP TABLE "faqs" CASCADE;
  DROP TABLE "faqs_locales" CASCADE;
  DROP TABLE "faqs_rels" CASCADE;
  DROP TABLE "_faqs_v" CASCADE;
  DROP TABLE "_faqs_v_locales" CASCADE;
  DROP TABLE "_faqs_v_rels" CASCADE;
  DROP TABLE "products" CASCADE;
  DROP TABLE "products_locales" CASCADE;
  DROP TABLE "products_texts" CASCADE;
  DROP TABLE "_products_v" CASCADE;
  DROP TABLE "_products_v_locales" CASCADE;
  DROP TABLE "_products_v_texts" CASCADE;
  DROP TABLE "categories" CASCADE;
  DROP TABLE "categories_locales" CASCADE;
  DROP TABLE "_categories_v" CASCADE;
  DROP TABLE "_categories_v_locales" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "media_locales" CASCADE;
  DROP TABLE "feedback" CASCADE;
  DROP TABLE "gaps" CASCADE;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "audit_log" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "site_navigation" CASCADE;
  DROP TABLE "site_navigation_locales" CASCADE;
  DROP TABLE "site" CASCADE;
  DROP TABLE "site_locales" CASCADE;
  DROP TABLE "_site_v_version_navigation" CASCADE;
  DROP TABLE "_site_v_version_navigation_locales" CASCADE;
  DROP TABLE "_site_v" CASCADE;
  DROP TABLE "_site_v_locales" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_errors_causes_shell";
  DROP TYPE "public"."enum_errors_steps_shell";
  DROP TYPE "public"."enum_errors_verdict_fixers";
  DROP TYPE "public"."enum_errors_verdict_duration";
  DROP TYPE "public"."enum_errors_verdict_retry";
  DROP TYPE "public"."enum_errors_verdict_risk";
  DROP TYPE "public"."enum_errors_verdict_downtime";
  DROP TYPE "public"."enum_errors_review_state";
  DROP TYPE "public"."enum_errors_status";
  DROP TYPE "public"."enum__errors_v_version_causes_shell";
  DROP TYPE "public"."enum__errors_v_version_steps_shell";
  DROP TYPE "public"."enum__errors_v_version_verdict_fixers";
  DROP TYPE "public"."enum__errors_v_version_verdict_duration";
  DROP TYPE "public"."enum__errors_v_version_verdict_retry";
  DROP TYPE "public"."enum__errors_v_version_verdict_risk";
  DROP TYPE "public"."enum__errors_v_version_verdict_downtime";
  DROP TYPE "public"."enum__errors_v_version_review_state";
  DROP TYPE "public"."enum__errors_v_version_status";
  DROP TYPE "public"."enum__errors_v_published_locale";
  DROP TYPE "public"."enum_faqs_status";
  DROP TYPE "public"."enum__faqs_v_version_status";
  DROP TYPE "public"."enum__faqs_v_published_locale";
  DROP TYPE "public"."enum_feedback_fixed";
  DROP TYPE "public"."enum_feedback_state";
  DROP TYPE "public"."enum_gaps_state";
  DROP TYPE "public"."enum_redirects_type";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
