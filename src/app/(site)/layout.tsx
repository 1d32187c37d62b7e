import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@/components/layout/tokens.css'
import '@/components/layout/base.css'
import '@/components/layout/search-dialog.css'
import { mono, sans } from '@/components/layout/fonts'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { env } from '@/env'
import { getSite } from '@/reads/site'
import { urls } from '@/site/urls'
import { browserAssets } from './browser-assets'

export async function generateMetadata(): Promise<Metadata> {
  const { name, description } = await getSite()
  return {
    metadataBase: new URL(env().siteUrl),
    title: { default: name, template: `%s · ${name}` },
    description,
    applicationName: name,
    openGraph: { siteName: name, type: 'website', locale: 'en' },
    manifest: urls.manifest(),
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: urls.icon(), type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const site = await getSite()
  const assets = browserAssets()
  return (
    // The theme script writes its choice on this element before React sees it.
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <script src={assets.theme} />
        {/* Nothing is painted before the header is whole: what comes last in it pushes the rest aside. */}
        <link rel="expect" href="#main" blocking="render" />
        <script src={assets.site} defer />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={urls.openSearch()}
          title={site.name}
        />
        <link rel="alternate" type="application/atom+xml" href={urls.feed()} title={site.name} />
      </head>
      <body>
        <SiteHeader site={site} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} />
      </body>
    </html>
  )
}
