import type { Metadata } from 'next'
import { notFound, unauthorized } from 'next/navigation'
import { ArticlePage } from '@/components/article/article-page'
import { PreviewNotice } from '@/components/preview/preview-notice'
import { RefreshOnSave } from '@/components/preview/refresh-on-save.client'
import { env } from '@/env'
import { getDraft } from '@/reads/drafts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Draft',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

type Args = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ token?: string | string[]; version?: string | string[] }>
}

/** A draft or a version of an article, for 15 minutes and for this article only. */
export default async function DraftPage({ params, searchParams }: Args) {
  const [{ id }, { token, version }] = await Promise.all([params, searchParams])
  const article = await getDraft(
    numberOf(id),
    typeof token === 'string' ? token : '',
    version === undefined ? null : numberOf(version),
  )
  if (article === null) notFound()
  if (article === 'refused') unauthorized()
  return (
    <>
      <PreviewNotice state={version === undefined ? 'draft' : 'version'} />
      <ArticlePage article={article} />
      <RefreshOnSave origin={env().siteUrl} />
    </>
  )
}

const numberOf = (text: string | string[]): number =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0
