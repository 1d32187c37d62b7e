'use client'

import { SideBySide } from '../side-by-side'
import { textOf, type Values } from './content'
import { useFieldNames } from './field-names'
import styles from './saving.module.css'

type Side = { label: string; values: Values }

/** The named parts of two states of a document, side by side. */
export function Differences({
  before,
  after,
  names,
}: {
  before: Side
  after: Side
  names: string[]
}) {
  const nameOf = useFieldNames()
  return (
    <dl className={styles.differences}>
      {names.map((name) => (
        <div key={name}>
          <dt>{nameOf([name])}</dt>
          <dd>
            <SideBySide
              before={{ label: before.label, text: textOf(before.values[name]) }}
              after={{ label: after.label, text: textOf(after.values[name]) }}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
