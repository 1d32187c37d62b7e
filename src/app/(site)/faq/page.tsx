import type { Metadata } from 'next'
import { FaqPage } from '@/components/lists/faq-page'
import { JsonLd } from '@/components/layout/json-ld'
import { listFaqs } from '@/reads/faqs'
import { faqShows } from '@/site/page-shows'
import { faqData } from '@/site/structured-data'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Frequently asked questions',
  description: 'Questions about this site and about errors that many people meet, with answers.',
  alternates: { canonical: urls.faq() },
  other: { shows: faqShows() },
}

export default async function Page() {
  const listed = await listFaqs()
  return (
    <>
      <FaqPage faqs={listed} />
      <JsonLd data={faqData(listed)} />
    </>
  )
}
