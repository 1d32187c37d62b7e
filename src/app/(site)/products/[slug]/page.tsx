import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JsonLd } from '@/components/layout/json-ld'
import { ProductPage } from '@/components/lists/product-page'
import { env } from '@/env'
import { getProduct } from '@/reads/products'
import { getSite } from '@/reads/site'
import { pageCrumbs } from '@/site/breadcrumbs'
import { cut, descriptionLimit, pageTitle } from '@/site/metadata'
import { productShows } from '@/site/page-shows'
import { breadcrumbData, faqData } from '@/site/structured-data'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const productAt = cache(getProduct)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [product, site] = await Promise.all([productAt((await params).slug), getSite()])
  if (!product) notFound()
  const { name, description, url, articles } = product
  const words = [`${name} errors and how to fix them`, `${name} errors`]
  return {
    title: { absolute: pageTitle(words, site.name) },
    description: cut(description || `Fix pages for errors in ${name}.`, descriptionLimit),
    alternates: {
      canonical: url,
      types: { 'application/atom+xml': urls.productFeed(product.slug) },
    },
    openGraph: { title: `${name} errors`, url },
    ...(articles.length === 0 ? { robots: { index: false } } : {}),
    other: { shows: productShows(product) },
  }
}

export default async function Page({ params }: Props) {
  const product = await productAt((await params).slug)
  if (!product) notFound()
  const crumbs = pageCrumbs({ label: product.name, url: product.url }, product.category)
  return (
    <>
      <ProductPage product={product} />
      <JsonLd data={breadcrumbData(crumbs, env().siteUrl)} />
      <JsonLd data={faqData(product.faqs)} />
    </>
  )
}
