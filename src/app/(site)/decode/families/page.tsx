import type { Metadata } from 'next'
import { FamiliesPage } from '@/components/code/families-page'
import { families } from '@/decoder/families'
import { siteShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Kinds of codes that the decoder reads',
  description: `The ${families.length} kinds of error codes that the decoder recognises, each with what is told about it, a sample and its sources.`,
  alternates: { canonical: urls.families() },
  other: { shows: siteShows() },
}

/** Made from the families themselves, so that it can't say what the decoder does not do. */
export default function Page() {
  const known = families
    .map(({ id, title, summary, samples, sources }) => ({ id, title, summary, samples, sources }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
  return <FamiliesPage families={known} />
}
