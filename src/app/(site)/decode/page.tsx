import type { Metadata } from 'next'
import { decodePaste } from '@/actions/decode-paste'
import { DecoderPlace } from '@/components/decode/decoder-place'
import { PageHeading } from '@/components/lists/page-heading'
import { families } from '@/decoder/families/index'
import { siteShows } from '@/site/page-shows'
import { urls } from '@/site/urls'
import { browserAssets } from '../browser-assets'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Decode an error',
  description:
    'Paste an error message, a code or a whole log. It is read in your browser: what each code means, which one is the root cause, and which page fixes it.',
  alternates: { canonical: urls.decode() },
  other: { shows: siteShows() },
}

const familyTitles = Object.fromEntries(families.map(({ id, title }) => [id, title]))

export default function DecodePage() {
  const assets = browserAssets()
  return (
    <>
      <PageHeading title="Decode an error" />
      <DecoderPlace
        action={decodePaste}
        scriptUrl={assets['decoder.browser']}
        workerUrl={assets['decode-worker']}
        familyTitles={familyTitles}
      />
    </>
  )
}
