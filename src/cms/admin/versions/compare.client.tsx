'use client'

import { useState } from 'react'
import { useFieldNames } from '../saving/field-names'
import type { Values } from '../saving/content'
import { SideBySide } from '../side-by-side'
import { fieldDifferences } from './field-differences'
import { ComparePages } from './compare-pages.client'
import styles from './versions.module.css'

/** A version to be compared; `page` is the address of its rendered page. */
export type Side = { at: string; by: string; values: Values; page: string }

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

const labelOf = ({ at, by }: Side): string => `${clock.format(new Date(at))}, ${by}`

/** Two versions: what changed in the fields, and what a reader would see of it. */
export function Compare({ before, after }: { before: Side; after: Side }) {
  const [shown, setShown] = useState<'fields' | 'pages'>('fields')
  const views = { fields: 'Fields', pages: 'Page as readers see it' } as const
  return (
    <>
      <div className={styles.switch} role="group" aria-label="Show the differences of">
        {(Object.keys(views) as (keyof typeof views)[]).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={shown === view}
            onClick={() => setShown(view)}
          >
            {views[view]}
          </button>
        ))}
      </div>
      {shown === 'fields' ? (
        <CompareFields before={before} after={after} />
      ) : (
        <ComparePages
          before={{ label: labelOf(before), page: before.page }}
          after={{ label: labelOf(after), page: after.page }}
        />
      )}
    </>
  )
}

function CompareFields({ before, after }: { before: Side; after: Side }) {
  const nameOf = useFieldNames()
  const differences = fieldDifferences(before.values, after.values)
  if (differences.length === 0) return <p>Both versions say the same.</p>
  return (
    <ol className={styles.differences}>
      {differences.map(({ path, row, ...texts }) => (
        <li key={`${path.join('.')} ${row}`}>
          <h3>
            {nameOf(path)}
            {row && <span> ({row})</span>}
          </h3>
          <SideBySide
            before={{ label: labelOf(before), text: texts.before }}
            after={{ label: labelOf(after), text: texts.after }}
          />
        </li>
      ))}
    </ol>
  )
}
