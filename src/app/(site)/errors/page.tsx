import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ErrorIndex } from '@/components/lists/error-index'
import { listErrors } from '@/reads/errors'
import { listProducts } from '@/reads/products'
import { indexShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

type Query = { page?: string | string[]; product?: string | string[] }
type Props = { searchParams: Promise<Query> }

const perPage = 100

const listed = cache(async (page: number, product: string) => {
  const [list, products] = await Promise.all([
    listErrors({ page, perPage, ...(product ? { product } : {}) }),
    listProducts(),
  ])
  return { list, products }
})

async function read(searchParams: Promise<Query>) {
  const query = await searchParams
  const page = typeof query.page === 'string' ? Number(query.page) : 1
  const product = typeof query.product === 'string' ? query.product : ''
  if (!Number.isSafeInteger(page) || page < 1) notFound()
  const { list, products } = await listed(page, product)
  const chosen = products.find(({ slug }) => slug === product) ?? null
  if ((product && !chosen) || page > Math.max(1, list.pages)) notFound()
  return { list, products, chosen }
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { list, chosen } = await read(searchParams)
  const page = list.page > 1 ? `, page ${list.page}` : ''
  return {
    title: `All errors${chosen ? ` in ${chosen.name}` : ''}, A to Z${page}`,
    description:
      'Every error with a fix page, in the order of its code, with the product it belongs to.',
    // By product, the page of the product is the one to be found.
    alternates: { canonical: chosen ? chosen.url : urls.errors({ page: list.page }) },
    other: { shows: indexShows(list.items) },
  }
}

export default async function ErrorsPage({ searchParams }: Props) {
  return <ErrorIndex {...await read(searchParams)} />
}
