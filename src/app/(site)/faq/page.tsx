import type { Metadata } from 'next'
import { cache } from 'react'
import { FaqPage } from '@/components/lists/faq-page'
import { JsonLd } from '@/components/layout/json-ld'
import { listFaqs } from '@/reads/faqs'
import { faqShows } from '@/site/page-shows'
import { faqData } from '@/site/structured-data'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

const listed = cache(listFaqs)

export const generateMetadata = async (): Promise<Metadata> => ({
  title: 'Frequently asked questions',
  description: 'Questions about this site and about errors that many people meet, with answers.',
  alternates: { canonical: urls.faq() },
  other: { shows: faqShows(await listed()) },
})

export default async function Page() {
  const faqs = await listed()
  return (
    <>
      <FaqPage faqs={faqs} />
      <JsonLd data={faqData(faqs)} />
    </>
  )
}
