import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { getSite } from '@/reads/site'
import { siteShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'About',
  description:
    'What this site does, how its pages are made and checked, and how programs can use it.',
  alternates: { canonical: urls.about() },
  other: { shows: siteShows() },
}

export default async function AboutPage() {
  const { name } = await getSite()
  return (
    <TextPage title={`About ${name}`} page={{ label: 'About', url: urls.about() }}>
      <p>
        You have an error on the screen. Paste it, and {name} names every code in it, says which one
        is the root cause, and gives you the page that fixes it.
      </p>
      <h2>The decoder</h2>
      <p>
        The <a href={urls.decode()}>decoder</a> reads single codes, messages and whole logs. Numbers
        that mean different things in different places are shown with every meaning and the reason
        for each, likeliest first. It takes bit fields apart, finds one code under its many
        spellings, and stays silent where there is no error. The facts come from public sources such
        as system headers, standards and the documentation of the products.
      </p>
      <h2>The fix pages</h2>
      <p>
        Every page names the causes in order of likelihood, each with a check that confirms it and
        the step that removes it. A step says what access it needs and how to take it back. The foot
        of a page lists its sources and the day on which somebody last made sure that they still say
        so. There are pages for <a href={urls.errors()}>these errors</a> in{' '}
        <a href={urls.products()}>these products</a>.
      </p>
      <h2>For programs</h2>
      <ul>
        <li>
          Every fix page is also Markdown: put <code>.md</code> behind its address.
        </li>
        <li>
          <code>POST {urls.apiDecode()}</code> with <code>{'{"text": "…"}'}</code> decodes a text
          and names its fix pages; <code>GET {urls.apiErrors()}</code> lists all of them.
        </li>
        <li>
          New and changed pages are in the <a href={urls.feed()}>feed</a>.
        </li>
      </ul>
    </TextPage>
  )
}
