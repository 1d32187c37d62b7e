import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { siteShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'What is sent when you decode an error, what is kept, and what never is.',
  alternates: { canonical: urls.privacy() },
  other: { shows: siteShows() },
}

export default function PrivacyPage() {
  return (
    <TextPage title="Privacy" page={{ label: 'Privacy', url: urls.privacy() }}>
      <p>
        In one sentence: your paste stays in your browser, and we keep nothing that could be it.
      </p>
      <h2>When you decode</h2>
      <ul>
        <li>
          Your text, or the file you open, is read by your own browser. So is what you share with
          the site when you have installed it; before it has been opened once, a shared text reaches
          our server, which throws it away unread.
        </li>
        <li>
          To find fix pages, two things are sent: the error codes, and the message lines with names,
          addresses, numbers, paths and secrets replaced by placeholders. Under each result, “This
          is all that was sent” shows them word for word.
        </li>
        <li>With “Look for fix pages” switched off, nothing is sent.</li>
        <li>
          Without JavaScript, the form sends the text to our server. It is decoded in memory and
          forgotten with the answer. The same holds for programs that use the API.
        </li>
      </ul>
      <h2>What is never done with a paste</h2>
      <p>
        It is not stored, logged, cached, put into an address or passed on to anybody. A link to a
        result holds the codes only.
      </p>
      <h2>What is kept</h2>
      <ul>
        <li>
          How often a code or a masked message was looked for and no page was found, so that editors
          know what to write. A masked message is kept in readable form only after it was seen on
          three days and from three addresses; before that there is only a fingerprint made with a
          secret key.
        </li>
        <li>
          How often each fix page is asked for on a day, and which addresses of this site are asked
          for and lead nowhere (the path alone, plain words only, never what stands after it), so
          that editors know what is read and what is missing. Nothing says by whom.
        </li>
        <li>
          What you answer when a page asks whether it fixed the error, without your address. Secrets
          and personal data in a note are masked before it is stored; only the editors read it.
        </li>
        <li>
          Network addresses for a few minutes, in memory, to slow down those who ask too much.
        </li>
      </ul>
      <h2>In your browser</h2>
      <p>
        Readers get no cookies. If you choose light or dark, your browser remembers it for this
        site, and so it does with your last searches until you clear them in the search. What a
        paste says about a host, an id or a path is kept in its browser tab, to fill in the commands
        of fix pages; it goes with the tab. No page loads anything from anybody else: no statistics,
        no advertising, no fonts from elsewhere. Editors who sign in get one cookie for the length
        of their session.
      </p>
    </TextPage>
  )
}
