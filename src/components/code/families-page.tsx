import type { Family } from '@/decoder/family'
import { urls } from '@/site/urls'
import { TextPage } from '../layout/text-page'
import styles from './families-page.module.css'

type Known = Pick<Family, 'id' | 'title' | 'summary' | 'samples' | 'sources'>

/** What the decoder reads: a section for each kind of code, from the code that reads it. */
export function FamiliesPage({ families }: { families: readonly Known[] }) {
  return (
    <TextPage title="Kinds of codes" page={{ label: 'Kinds of codes', url: urls.families() }}>
      <p>
        The <a href={urls.decode()}>decoder</a> recognises {families.length} kinds of codes. This
        page is made from the decoder itself.
      </p>
      <ul className={styles.index}>
        {families.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {families.map((family) => (
        <FamilySection key={family.id} family={family} />
      ))}
    </TextPage>
  )
}

function FamilySection({ family: { id, title, summary, samples, sources } }: { family: Known }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{summary}</p>
      {samples[0] ? (
        <>
          <pre className={styles.sample}>
            <code>{samples[0].text}</code>
          </pre>
          <p>Read as {samples[0].codes.join(', ')}.</p>
        </>
      ) : null}
      <p className={styles.sources}>
        Sources:{' '}
        {sources.map((source, at) => (
          <span key={source.url}>
            {at > 0 ? ' · ' : ''}
            <a href={source.url}>{source.title}</a>
          </span>
        ))}
      </p>
    </section>
  )
}
