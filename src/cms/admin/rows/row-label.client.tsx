'use client'

import { useCollapsible, useRowLabel } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { rowTitle, type Row } from './row-title'
import styles from './row-label.module.css'

/** The head of a row of a list: its number and what stands in it, so that it can be told while closed. */
export function RowLabel({ noun }: { noun: string }) {
  const { data, rowNumber = 0 } = useRowLabel<Row | undefined>()
  const { isCollapsed, toggle } = useCollapsible()
  const title = rowTitle(data ?? {})
  const isFirst = useRef(true)

  // A row that was just added is there to be filled in.
  useEffect(() => {
    if (isFirst.current && isCollapsed && !title) toggle()
    isFirst.current = false
  }, [isCollapsed, title, toggle])

  return (
    <span className={styles.label}>
      <span className={styles.number}>{rowNumber + 1}</span>{' '}
      {title || <em>{`${noun} without text`}</em>}
    </span>
  )
}
