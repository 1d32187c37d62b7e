'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** A moment (ISO) in the reader's own time; in UTC until the page runs. */
export function Moment({ at }: { at: string }) {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const text = isHere ? local.format(new Date(at)) : `${at.slice(0, 19).replace('T', ' ')} UTC`
  return <time dateTime={at}>{text}</time>
}
