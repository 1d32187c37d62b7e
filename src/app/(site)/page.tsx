import type { Metadata } from 'next'
import { cache } from 'react'
import { HomePage } from '@/components/home/home-page'
import { JsonLd } from '@/components/layout/json-ld'
import { env } from '@/env'
import { getHome } from '@/reads/home'
import { homeShows } from '@/site/page-shows'
import { websiteData } from '@/site/structured-data'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

const home = cache(getHome)

export async function generateMetadata(): Promise<Metadata> {
  const view = await home()
  const { name, description } = view.site
  return {
    title: { absolute: `${name}: fix pages for IT errors` },
    description,
    alternates: { canonical: urls.home() },
    openGraph: { title: name, description, url: urls.home() },
    other: { shows: homeShows(view) },
  }
}

export default async function Page() {
  const view = await home()
  return (
    <>
      <HomePage home={view} />
      <JsonLd data={websiteData(view.site, env().siteUrl)} />
    </>
  )
}
