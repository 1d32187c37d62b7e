'use client'

import Link from 'next/link'
import { useState } from 'react'
import type { Written } from '@/cms/start-article/find-written'
import { SideBySide } from '../side-by-side'
import styles from './start.module.css'
import type { Asked } from './use-written'

/** What is written already: the same code is opened instead, a similar message is compared. */
export function WrittenList({ asked, message }: { asked: Asked; message: string }) {
  return (
    <section className={styles.written} aria-labelledby="written" aria-live="polite">
      <h2 id="written">Written already</h2>
      <Answer asked={asked} message={message} />
    </section>
  )
}

function Answer({ asked, message }: { asked: Asked; message: string }) {
  if (asked.state === 'nothing') return <p>Articles about the same error show up here.</p>
  if (asked.state === 'asking') return <p>Looking …</p>
  if (asked.state === 'failed')
    return <p>Could not look for them. Search the list of articles before you write.</p>
  const { same, similar } = asked.answer
  if (same.length + similar.length === 0) return <p>Nothing is written about it yet.</p>
  return (
    <>
      {same.map((article) => (
        <div key={article.id} className={styles.same}>
          <p>
            <strong>{article.codes[0]}</strong>{' '}
            {article.isPublished ? 'has an article.' : 'has a draft.'} Go on with that one.
          </p>
          <p>{article.title}</p>
          <Link className="btn btn--style-primary btn--size-medium" href={article.url}>
            {article.isPublished ? 'Open the article' : 'Open the draft'}
          </Link>
        </div>
      ))}
      {similar.length > 0 && (
        <>
          <h3>Similar: is it one of these?</h3>
          <ul>
            {similar.map((article) => (
              <li key={article.id}>
                <Similar article={article} message={message} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Similar({ article, message }: { article: Written; message: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Link href={article.url}>{article.title}</Link>
      {!article.isPublished && <span className={styles.state}> Draft</span>}
      <span className={styles.because}>{article.because.join('; ')}</span>
      <button
        type="button"
        className={styles.plain}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        Compare the messages
      </button>
      {isOpen && (
        <SideBySide
          before={{ label: 'What that article has', text: article.message }}
          after={{ label: 'What you pasted', text: message }}
        />
      )}
    </>
  )
}
