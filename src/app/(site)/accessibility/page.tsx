import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { siteShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Accessibility',
  description:
    'How these pages work with a keyboard, a screen reader, enlarged, printed or without JavaScript.',
  alternates: { canonical: urls.accessibility() },
  other: { shows: siteShows() },
}

export default function AccessibilityPage() {
  return (
    <TextPage title="Accessibility" page={{ label: 'Accessibility', url: urls.accessibility() }}>
      <p>
        These pages are built to meet WCAG 2.2 at level AA. Running text has the higher contrast of
        level AAA. Every kind of page is checked by an automatic test in light and dark colours
        before a release.
      </p>
      <h2>What to expect</h2>
      <ul>
        <li>
          Everything works with a keyboard. <kbd>/</kbd> or <kbd>Ctrl</kbd> + <kbd>K</kbd> goes to
          the search field; the first stop of every page skips to its content.
        </li>
        <li>
          Everything but the conveniences works without JavaScript: reading, searching and decoding.
        </li>
        <li>
          Colours follow your system, also forced ones; a switch in the header overrides them.
        </li>
        <li>
          Nothing moves by itself, and smooth scrolling is off when your system asks for less
          motion.
        </li>
        <li>
          Text can be enlarged to twice its size, and pages fit a width of 320 pixels, without
          scrolling sideways.
        </li>
        <li>
          What is drawn is also said: marks in a text carry the number of their finding, and bit
          fields are listed beside the drawing.
        </li>
        <li>
          In print, a fix page keeps its steps and commands and leaves the rest of the site out.
        </li>
      </ul>
      <h2>What falls short</h2>
      <p>
        The editors’ part of the site is made with Payload, whose own work on accessibility is still
        under way. We do not claim level AA for it.
      </p>
    </TextPage>
  )
}
