import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArticlePage } from '@/components/article/article-page'
import { JsonLd } from '@/components/layout/json-ld'
import { env } from '@/env'
import { getArticle } from '@/reads/errors'
import { getSite } from '@/reads/site'
import { articleCrumbs } from '@/site/breadcrumbs'
import { articleDescription, articleTitle, howToFix } from '@/site/metadata'
import { articleShows } from '@/site/page-shows'
import { articleData, breadcrumbData, faqData } from '@/site/structured-data'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const articleAt = cache(getArticle)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleAt((await params).slug)
  if (!article) notFound()
  const description = articleDescription(article)
  return {
    title: { absolute: articleTitle(article) },
    description,
    alternates: {
      canonical: article.url,
      types: { 'text/markdown': urls.errorMarkdown(article.slug) },
    },
    openGraph: {
      type: 'article',
      title: howToFix(article.title),
      description,
      url: article.url,
      images: [{ url: urls.articlePicture(article.slug), width: 1200, height: 630 }],
      modifiedTime: article.updatedAt,
      ...(article.publishedAt ? { publishedTime: article.publishedAt } : {}),
    },
    twitter: { card: 'summary_large_image' },
    other: { shows: articleShows(article) },
  }
}

export default async function ErrorPage({ params }: Props) {
  const [article, site] = await Promise.all([articleAt((await params).slug), getSite()])
  if (!article) notFound()
  const origin = env().siteUrl
  return (
    <>
      <ArticlePage article={article} />
      <JsonLd data={articleData(article, site, origin)} />
      <JsonLd data={breadcrumbData(articleCrumbs(article), origin)} />
      <JsonLd data={faqData(article.faqs)} />
    </>
  )
}
