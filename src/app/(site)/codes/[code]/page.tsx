import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { CodePage } from '@/components/code/code-page'
import { families } from '@/decoder/families/index'
import { lookUpCode, type CodeLookup } from '@/reads/codes'
import { getSettings, getSite } from '@/reads/site'
import { longestCode } from '@/decoder/code-spellings'
import { pageTitle } from '@/site/metadata'
import { codeShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ code: string }> }

const familyTitles = Object.fromEntries(families.map(({ id, title }) => [id, title]))

/** What is known of a code; the address moves on to its one article, or to its one spelling. */
const foundAt = cache(async (segment: string): Promise<CodeLookup> => {
  const written = decodeSegment(segment)
  if (written === '' || written.length > longestCode) notFound()
  const found = await lookUpCode(written)
  if (!found) notFound()
  const [article, ...others] = found.about
  if (article && others.length === 0) permanentRedirect(article.url)
  if (found.code !== written) permanentRedirect(urls.code(found.code))
  return found
})

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).trim()
  } catch {
    return ''
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, readings, about, mentions } = await foundAt((await params).code)
  const site = await getSite()
  const name = readings.length === 1 ? readings[0]?.name : undefined
  const words = name && name !== code ? [`${code} (${name})`, code] : [code]
  return {
    title: { absolute: pageTitle(words, site.name) },
    description: `What ${code} means, of what it is made and what else it could be.`,
    alternates: { canonical: urls.code(code) },
    robots: { index: false },
    other: { shows: codeShows([...about, ...mentions]) },
  }
}

export default async function Page({ params }: Props) {
  const found = await foundAt((await params).code)
  const canAsk = await getSettings().then(
    ({ countGaps }) => countGaps,
    () => false,
  )
  return <CodePage {...found} canAsk={canAsk} familyTitles={familyTitles} />
}
