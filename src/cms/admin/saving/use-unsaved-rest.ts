'use client'

import { useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { isInEither } from './content'
import { onSaves, savedOf } from './save-watch'
import { useQuietSave } from './use-quiet-save'

const none = () => null

/** So long nothing more must be typed before the rest is saved. */
const pause = 1_000

/**
 * Whether the form holds something that the last save left behind, though it says that all is saved; it
 * is saved then. Payload 3.90.1 notes what is typed during an autosave, but not during the next one when
 * that had to wait for the first: after it the form counts as saved.
 *
 * @param path where the document is saved
 */
export function useUnsavedRest(path: string | null): boolean {
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const { setModified } = useForm()
  const saved = useSyncExternalStore(onSaves, () => savedOf(path), none)
  const save = useQuietSave()
  const isRest = useMemo(
    () =>
      !isModified &&
      saved !== null &&
      !isInEither(reduceFieldsToValues(fields, true), saved.sent, saved.made),
    [fields, isModified, saved],
  )

  useEffect(() => {
    if (!isRest) return
    const timer = setTimeout(() => {
      setModified(true)
      void save()
    }, pause)
    return () => clearTimeout(timer)
  }, [fields, isRest, save, setModified])

  return isRest
}
