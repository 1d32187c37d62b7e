import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { AuditLog } from '@collections/audit-log'
import { Categories } from '@collections/categories'
import { Comments } from '@collections/comments'
import { DeadLinks } from '@collections/dead-links'
import { Errors } from '@collections/errors'
import { Faqs } from '@collections/faqs'
import { Feedback } from '@collections/feedback'
import { Gaps } from '@collections/gaps'
import { LostPaths } from '@collections/lost-paths'
import { mediaIn } from '@collections/media'
import { Products } from '@collections/products'
import { Redirects } from '@collections/redirects'
import { slugs } from '@collections/slugs'
import { usersWith } from '@collections/users'
import { emailFrom } from '@/cms/email'
import { exportFiles } from '@/cms/exchange/export-files'
import { importFiles } from '@/cms/exchange/import-files'
import { proseEditor } from '@/cms/fields/prose'
import { Site } from '@/cms/globals/site'
import { deskViews } from '@/cms/desk/views'
import { withDeepPages } from '@/cms/deep-pages'
import { guardedJobs } from '@/cms/jobs'
import { withLoudCommits } from '@/cms/loud-commits'
import { tellWhy } from '@/cms/out-of-reach'
import { mediaStorage } from '@/cms/media-storage'
import { partialUniqueSlugs } from '@/cms/schema'
import { deskMeta } from '@/cms/admin/brand/meta'
import { withLimits } from '@/cms/admin/help/with-limits'
import { withSessionWrites } from '@/cms/session-writes'
import { watchTakeOvers } from '@/cms/take-overs'
import { resilientPg } from '@/database/pool'
import { env } from '@/env'
import { log } from '@/observe/log'

const root = path.dirname(fileURLToPath(import.meta.url))
const { databaseUrl, mediaBucket, mediaDir, payloadSecret, siteUrl, smtp } = env()

/** The composition root of the CMS: wiring only. */
export default buildConfig({
  secret: payloadSecret,
  serverURL: siteUrl,
  csrf: [siteUrl],
  cors: [siteUrl],
  telemetry: false,
  logger: log(),
  loggingLevels: {
    APIError: false,
    AuthenticationError: 'info',
    Forbidden: false,
    NotFound: false,
    ValidationError: false,
  },
  graphQL: { disable: true },
  maxDepth: 2,
  defaultDepth: 0,
  admin: {
    user: slugs.users,
    avatar: 'default',
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: deskMeta,
    components: {
      providers: [
        '/src/cms/admin/bulk/bulk-guard.client#BulkGuard',
        '/src/cms/admin/saving/late-answers.client#LateAnswers',
      ],
      views: deskViews,
      beforeLogin: ['/src/cms/admin/brand/login-note#LoginNote'],
      graphics: {
        Icon: '/src/cms/admin/brand/logo#Icon',
        Logo: '/src/cms/admin/brand/logo#Logo',
      },
    },
    timezones: { defaultTimezone: 'UTC' },
  },
  collections: [
    Errors,
    Faqs,
    Products,
    Categories,
    mediaIn(mediaDir),
    Feedback,
    Gaps,
    Comments,
    LostPaths,
    DeadLinks,
    Redirects,
    usersWith(siteUrl.startsWith('https:')),
    AuditLog,
  ].map((collection) => ({
    ...collection,
    fields: withLimits(collection.fields),
    graphQL: false as const,
  })),
  globals: [{ ...Site, fields: withLimits(Site.fields) }],
  endpoints: [importFiles, exportFiles],
  localization: {
    locales: [{ code: 'en', label: 'English' }],
    defaultLocale: 'en',
    fallback: true,
  },
  editor: proseEditor,
  email: emailFrom(smtp),
  jobs: guardedJobs,
  plugins: [mediaStorage(mediaBucket)],
  hooks: { afterError: [tellWhy] },
  onInit: watchTakeOvers,
  db: withLoudCommits(
    withSessionWrites(
      withDeepPages(
        postgresAdapter({
          pg: resilientPg,
          pool: { connectionString: databaseUrl },
          push: false,
          extensions: ['pg_trgm'],
          migrationDir: path.join(root, 'src/migrations'),
          generateSchemaOutputFile: path.join(root, 'src/generated/db-schema.ts'),
          afterSchemaInit: [partialUniqueSlugs],
        }),
      ),
    ),
  ),
  typescript: { outputFile: path.join(root, 'src/generated/payload-types.ts') },
  sharp,
})
