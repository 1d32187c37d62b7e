import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // Metadata is in the head of every page, for everyone: dehydrated pages run no script to move it.
  htmlLimitedBots: /.*/,
  typedRoutes: false,
  // `unauthorized()`: a preview link that is too old is answered with 401, not with a page that says so.
  experimental: {
    authInterrupts: true,
    // The gate cuts forms off; what it lets through (`gate/body-limit.ts`) must not fail here with 500.
    serverActions: { bodySizeLimit: '2mb' },
  },
  // Preloads stand in the page, where the page cache keeps them, not in a header.
  reactMaxHeadersLength: 0,
  // `npm run typecheck` does that, once and for everything; a start from a clone doesn't wait for it.
  typescript: { ignoreBuildErrors: true },
  // Loaded from node_modules as in development: bundled and minified they come in several copies without
  // class names, and Payload then tells nobody which field is wrong ("An unknown error occurred").
  // `tinypool` starts a file of its own beside it.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-postgres',
    '@payloadcms/email-nodemailer',
    'tinypool',
  ],
  turbopack: {
    rules: {
      '**/@payloadcms/richtext-lexical/dist/**/bundled.css': {
        loaders: ['./src/cms/admin/brand/drop-repeats.mjs'],
        as: '*.css',
      },
    },
  },
  // `/errors/{slug}.md` is no route that a folder can spell.
  rewrites: () =>
    Promise.resolve([{ source: '/errors/:slug.md', destination: '/errors/:slug/markdown' }]),
}

/**
 * Payload asks every visitor for `Sec-CH-Prefers-Color-Scheme` as critical, which makes a cold browser
 * load a public page twice. Only the admin reads it.
 */
function withHintsForAdminOnly(wrapped: NextConfig): NextConfig {
  return {
    ...wrapped,
    headers: async () => {
      const entries = (await wrapped.headers?.()) ?? []
      return entries.flatMap((entry) =>
        entry.headers.some(({ key }) => key.toLowerCase() === 'critical-ch')
          ? ['/admin', '/admin/:path*'].map((source) => ({ ...entry, source }))
          : [entry],
      )
    },
  }
}

export default withHintsForAdminOnly(withPayload(config, { devBundleServerPackages: false }))
