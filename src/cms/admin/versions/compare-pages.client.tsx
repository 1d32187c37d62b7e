'use client'

import { useRef, useState, type RefObject } from 'react'
import { comparePages, type PageChange } from './page-changes'
import { lightUp, scrollTo } from './light-up'
import styles from './versions.module.css'

type Side = { label: string; page: string }

/** The rendered pages of two versions beside each other, what changed lit up in both. */
export function ComparePages({ before, after }: { before: Side; after: Side }) {
  const [left, right] = [useRef<HTMLIFrameElement>(null), useRef<HTMLIFrameElement>(null)]
  const loaded = useRef(0)
  const [changes, setChanges] = useState<PageChange[] | null>(null)

  const compare = () => {
    loaded.current += 1
    const [one, other] = [articleIn(left), articleIn(right)]
    if (loaded.current < 2 || !one || !other) return
    const found = comparePages(one, other)
    lightUp(
      one.ownerDocument,
      'removed',
      found.flatMap(({ before: range }) => range ?? []),
    )
    lightUp(
      other.ownerDocument,
      'added',
      found.flatMap(({ after: range }) => range ?? []),
    )
    setChanges(found)
  }

  return (
    <>
      <Changes changes={changes} onGo={(change) => scrollTo(change)} />
      <div className={styles.frames}>
        <Frame frame={left} side={before} onLoad={compare} />
        <Frame frame={right} side={after} onLoad={compare} />
      </div>
    </>
  )
}

const articleIn = (frame: RefObject<HTMLIFrameElement | null>): HTMLElement | null =>
  frame.current?.contentDocument?.querySelector('article') ?? null

function Frame({
  frame,
  side,
  onLoad,
}: {
  frame: RefObject<HTMLIFrameElement | null>
  side: Side
  onLoad: () => void
}) {
  return (
    <figure>
      <figcaption>{side.label}</figcaption>
      <iframe ref={frame} src={side.page} title={`Page of ${side.label}`} onLoad={onLoad} />
    </figure>
  )
}

function Changes({
  changes,
  onGo,
}: {
  changes: PageChange[] | null
  onGo: (change: PageChange) => void
}) {
  if (!changes) return <p role="status">Comparing the pages …</p>
  if (changes.length === 0) return <p role="status">Readers would see no difference.</p>
  return (
    <details className={styles.changes} open>
      <summary>
        {changes.length === 1 ? 'One change' : `${changes.length} changes`} on the page
      </summary>
      <ol>
        {changes.map((change, at) => (
          <li key={at}>
            <button type="button" onClick={() => onGo(change)}>
              {change.was && <del>{change.was}</del>} {change.is && <ins>{change.is}</ins>}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
