import type { Metadata } from 'next'
import { Lost } from '@/components/layout/lost'
import { siteShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Unknown code',
  robots: { index: false },
  other: { shows: siteShows() },
}

/** What stands in the place of a code that nobody knows. It does not say which one was asked for. */
export default function Page() {
  return (
    <Lost title="This code is not known here" status="404">
      <p>
        Give it as the program prints it, with its kind where it has one: <code>0x80070005</code>,{' '}
        <code>HTTP 502</code>, <code>Win32 5</code>, <code>exit 137</code>. The kinds of codes that
        are read here stand in <a href={urls.families()}>a list</a>.
      </p>
      <p>
        A name that is no code by itself can be one in its line: paste the whole message into the{' '}
        <a href={urls.decode()}>decoder</a>.
      </p>
    </Lost>
  )
}
