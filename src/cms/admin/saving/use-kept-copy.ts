'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import { contentOf, isSame, type Values } from './content'
import { copiesOf, copyKey, dropCopy, keepCopy, type Copy } from './safety-copy'

/** A copy is written so long after a key, and at once when the page is left. */
const pause = 150

/**
 * Keeps what is typed and not yet saved in this browser, and finds what an earlier visit left behind.
 * A crash of the tab, the browser or the server loses nothing that was on the screen.
 *
 * @param document names document and person; null while there is none
 * @param saved the document as it was last saved
 * @param isUnsaved whether the form holds something else
 */
export function useKeptCopy(document: string | null, saved: Values, isUnsaved: boolean) {
  const [fields] = useAllFormFields()
  const [tab] = useState(() => crypto.randomUUID().slice(0, 8))
  const [isKept, setKept] = useState(true)
  const [offered, setOffered] = useState<{ key: string; copy: Copy } | null>(null)
  const isLooked = useRef(false)
  const latest = useRef<() => void>(() => {})
  const key = document && copyKey(document, tab)

  useEffect(() => {
    if (!document || isLooked.current) return
    isLooked.current = true
    const content = contentOf(saved)
    const found = copiesOf(localStorage, document, Date.now())
      .filter((each) => each.key !== key)
      .filter((each) => {
        const isSaved = isSame(contentOf(each.copy.values), content)
        if (isSaved) dropCopy(localStorage, each.key)
        return !isSaved
      })
      .at(-1)
    // Storage is not there while the page is made on the server, so it is read after that.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    if (found) setOffered(found)
  }, [document, key, saved])

  useEffect(() => {
    if (!key) return
    if (!isUnsaved) {
      latest.current = () => {}
      dropCopy(localStorage, key)
      return
    }
    const write = () =>
      setKept(
        keepCopy(localStorage, key, {
          at: Date.now(),
          base: saved,
          values: reduceFieldsToValues(fields, true),
        }),
      )
    latest.current = write
    const timer = setTimeout(write, pause)
    return () => clearTimeout(timer)
  }, [key, fields, isUnsaved, saved])

  useEffect(() => {
    const write = () => latest.current()
    window.addEventListener('pagehide', write)
    window.document.addEventListener('visibilitychange', write)
    return () => {
      window.removeEventListener('pagehide', write)
      window.document.removeEventListener('visibilitychange', write)
      write()
    }
  }, [])

  const settle = useCallback(() => {
    if (offered) dropCopy(localStorage, offered.key)
    setOffered(null)
  }, [offered])

  return { offered: offered?.copy ?? null, settle, isKept }
}
