import type { Metadata } from 'next'
import { SearchPage } from '@/components/lists/search-page'
import { searchArticles } from '@/reads/search'
import { indexShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Search',
  description: 'Search the fix pages by code, message or product.',
  alternates: { canonical: urls.search() },
  robots: { index: false },
  other: { shows: indexShows([]) },
}

type Props = { searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> }

const longest = 200

export default async function Page({ searchParams }: Props) {
  const { q, page } = await searchParams
  const query = (typeof q === 'string' ? q : '').trim().slice(0, longest)
  const number = Math.max(1, Math.trunc(Number(page)) || 1)
  if (query === '') return <SearchPage query="" found={null} page={1} />
  const found = await searchArticles({ query, page: number }).catch(() => 'unreachable' as const)
  return <SearchPage query={query} found={found} page={number} />
}
