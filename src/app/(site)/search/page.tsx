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

type Parameter = string | string[] | undefined
type Props = { searchParams: Promise<{ q?: Parameter; page?: Parameter; product?: Parameter }> }

const longest = 200

const textOf = (parameter: Parameter): string =>
  (typeof parameter === 'string' ? parameter : '').trim().slice(0, longest)

export default async function Page({ searchParams }: Props) {
  const { q, page, product } = await searchParams
  const query = textOf(q)
  const within = textOf(product)
  const number = Math.max(1, Math.trunc(Number(page)) || 1)
  if (query === '') return <SearchPage query="" product={within} found={null} page={1} />
  const found = await searchArticles({
    query,
    page: number,
    ...(within === '' ? {} : { product: within }),
  }).catch(() => 'unreachable' as const)
  return <SearchPage query={query} product={within} found={found} page={number} />
}
