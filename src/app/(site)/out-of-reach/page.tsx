import type { Metadata } from 'next'
import { Lost } from '@/components/layout/lost'
import { siteShows } from '@/site/page-shows'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Out of reach for the moment',
  robots: { index: false },
  other: { shows: siteShows() },
}

/** Sent with 503 for a page that can't be made; the server keeps it for when nothing else works. */
export default function OutOfReach() {
  return (
    <Lost title="This page is out of reach for the moment" status="503">
      <p>
        We try again by ourselves: reload in a few seconds. Pages that were read lately, and the
        decoder, work meanwhile.
      </p>
    </Lost>
  )
}
