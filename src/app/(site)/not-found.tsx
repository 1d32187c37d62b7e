import type { Metadata } from 'next'
import { Lost } from '@/components/layout/lost'
import { siteShows } from '@/site/page-shows'

export const metadata: Metadata = {
  title: 'Page not found',
  robots: { index: false },
  other: { shows: siteShows() },
}

export default function NotFound() {
  return (
    <Lost title="There is no page at this address" status="404">
      <p>It may have been moved or retired, or the address may be mistyped.</p>
    </Lost>
  )
}
