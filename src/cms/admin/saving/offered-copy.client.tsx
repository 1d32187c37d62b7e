'use client'

import { useState } from 'react'
import { contentOf, isSame, type Values } from './content'
import { Differences } from './differences.client'
import { Notice } from './notices.client'
import type { Copy } from './safety-copy'
import styles from './saving.module.css'

type Props = {
  copy: Copy
  saved: Values
  onUse: (copy: Copy) => void
  onDrop: () => void
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Text of an earlier visit that never reached the server: put it back, look at it, or let it go. */
export function OfferedCopy({ copy, saved, onUse, onDrop }: Props) {
  const [isOpen, setOpen] = useState(false)
  const changed = namesThatDiffer(saved, copy.values)
  return (
    <Notice tone="plain">
      <p>
        <strong>Unsaved text from {clock.format(copy.at)}</strong> is kept in this browser. It
        differs in {changed.length === 1 ? 'one part' : `${changed.length} parts`}.
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className="btn btn--style-primary btn--size-small"
          onClick={() => onUse(copy)}
        >
          Put it back
        </button>
        <button
          type="button"
          className="btn btn--style-secondary btn--size-small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          Show the difference
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onDrop}>
          Discard it
        </button>
      </div>
      {isOpen && (
        <Differences
          before={{ label: 'Saved', values: saved }}
          after={{ label: 'Kept in this browser', values: copy.values }}
          names={changed}
        />
      )}
    </Notice>
  )
}

function namesThatDiffer(one: Values, other: Values): string[] {
  const [a, b] = [contentOf(one), contentOf(other)]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => !isSame(a[name], b[name]),
  )
}
