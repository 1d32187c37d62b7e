import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { CodePage } from '@/components/code/code-page'
import { explain, tablesForCode } from '@/decoder'
import { families } from '@/decoder/families/index'
import { loadTables } from '@/decoder/tables'
import { articlesMentioning, getArticleForCode } from '@/reads/codes'
import { getSite } from '@/reads/site'
import { pageTitle } from '@/site/metadata'
import { codeShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ code: string }> }

/** No code is longer; what is longer is a paste, and belongs in the decoder. */
const longest = 80

const familyTitles = Object.fromEntries(families.map(({ id, title }) => [id, title]))

/** What the decoder knows of a code; the address moves on to the article, or to the one spelling. */
const knownOf = cache(async (segment: string) => {
  const written = decodeSegment(segment)
  if (written === '' || written.length > longest) notFound()
  const readings = explain(written, await loadTables(tablesForCode(written)))
  const code = readings[0]?.code ?? written
  const article = await unlessDown(getArticleForCode(code), null)
  if (article) permanentRedirect(article.url)
  if (readings.length === 0) notFound()
  if (code !== written) permanentRedirect(urls.code(code))
  return { code, readings }
})

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).trim()
  } catch {
    return ''
  }
}

/** What the decoder knows needs no database. */
const unlessDown = <T,>(reading: Promise<T>, fallback: T): Promise<T> =>
  reading.catch(() => fallback)

const mentionsOf = cache((code: string) => unlessDown(articlesMentioning(code), []))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, readings } = await knownOf((await params).code)
  const site = await getSite()
  const name = readings[0]?.name
  const words = name && name !== code ? [`${code} (${name})`, code] : [code]
  return {
    title: { absolute: pageTitle(words, site.name) },
    description: `What ${code} means, of what it is made and what else it could be.`,
    alternates: { canonical: urls.code(code) },
    robots: { index: false },
    other: { shows: codeShows(await mentionsOf(code)) },
  }
}

export default async function Page({ params }: Props) {
  const { code, readings } = await knownOf((await params).code)
  const mentions = await mentionsOf(code)
  return (
    <CodePage code={code} readings={readings} mentions={mentions} familyTitles={familyTitles} />
  )
}
