import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JsonLd } from '@/components/layout/json-ld'
import { CategoryPage } from '@/components/lists/category-page'
import { env } from '@/env'
import { getCategory } from '@/reads/categories'
import { getSite } from '@/reads/site'
import { pageCrumbs } from '@/site/breadcrumbs'
import { cut, descriptionLimit, pageTitle } from '@/site/metadata'
import { categoryShows } from '@/site/page-shows'
import { breadcrumbData } from '@/site/structured-data'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const categoryAt = cache(getCategory)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [category, site] = await Promise.all([categoryAt((await params).slug), getSite()])
  if (!category) notFound()
  const { name, description, url, articles } = category
  return {
    title: { absolute: pageTitle([`${name}: errors by product`, `${name}: errors`], site.name) },
    description: cut(description || `Fix pages for errors in ${name}.`, descriptionLimit),
    alternates: { canonical: url },
    openGraph: { title: `${name}: errors`, url },
    ...(articles.length === 0 ? { robots: { index: false } } : {}),
    other: { shows: categoryShows(category) },
  }
}

export default async function Page({ params }: Props) {
  const category = await categoryAt((await params).slug)
  if (!category) notFound()
  const crumbs = pageCrumbs({ label: category.name, url: category.url })
  return (
    <>
      <CategoryPage category={category} />
      <JsonLd data={breadcrumbData(crumbs, env().siteUrl)} />
    </>
  )
}
