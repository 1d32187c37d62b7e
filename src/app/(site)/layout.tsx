import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@/components/layout/tokens.css'
import '@/components/layout/base.css'
import { mono, sans } from '@/components/layout/fonts'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { env } from '@/env'
import { getSite } from '@/reads/site'
import { browserAssets } from './browser-assets'

export async function generateMetadata(): Promise<Metadata> {
  const { name, description } = await getSite()
  return {
    metadataBase: new URL(env().siteUrl),
    title: { default: name, template: `%s · ${name}` },
    description,
    applicationName: name,
    openGraph: { siteName: name, type: 'website', locale: 'en' },
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
        <script src={assets.site} defer />
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
