import type { Metadata } from 'next'
import { ApiPage } from '@/components/api/api-page'
import { env } from '@/env'
import { siteShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'API',
  description:
    'Decode errors, find articles and take the whole catalogue by program: every address with its parameters, its answer and an example.',
  alternates: { canonical: urls.api() },
  other: { shows: siteShows() },
}

/** Made from what the API itself is made from, so that it can't say what the API does not do. */
export default function Page() {
  return <ApiPage origin={env().siteUrl} />
}
