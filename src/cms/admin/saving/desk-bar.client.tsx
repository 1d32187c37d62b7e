'use client'

import { useAuth, useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useState, useSyncExternalStore } from 'react'
import {
  NotKeptNotice,
  RetryNotice,
  SignedOutNotice,
  TakenNotice,
  TakingOverNotice,
} from './notices.client'
import { contentOf, isSame, type Values } from './content'
import { openForm } from './late-answers'
import { mergeEdits, type Merge } from './merge'
import { MergeView } from './merge-view.client'
import { OfferedCopy } from './offered-copy.client'
import { onSaves, setTrouble, troubleOf, watchSaves } from './save-watch'
import { useKeptCopy } from './use-kept-copy'
import { useTakingOver } from './use-taking-over'
import { useTypedOver } from './use-typed-over'
import { useUnsavedRest } from './use-unsaved-rest'
import { useWaitingRows } from './use-waiting-rows'

const none = () => null
const nothing: Values = {}

/**
 * Above the fields: what stands in the way of saving this document, and what was typed and not saved.
 * Nothing when all is well.
 */
export function DeskBar() {
  const { config } = useConfig()
  const { id, collectionSlug, data, setData } = useDocumentInfo()
  const { user } = useAuth()
  const { getData, getFields, reset, setModified } = useForm()
  const isModified = useFormModified()
  const path = id ? `${config.routes.api}/${collectionSlug}/${id}` : null
  const trouble = useSyncExternalStore(onSaves, () => troubleOf(path), none)
  const [merge, setMerge] = useState<{ theirs: Values; merge: Merge } | null>(null)
  const saved: Values = data ?? nothing
  const document = id && user ? `${user.id}:${collectionSlug}:${id}` : null
  const isRest = useUnsavedRest(path)
  const copies = useKeptCopy(document, saved, isModified || isRest)
  useWaitingRows()
  useTypedOver(path)
  const isShut = useTakingOver()

  useEffect(
    () => (path ? watchSaves(path, config.routes.api) : undefined),
    [config.routes.api, path],
  )

  useEffect(
    () => (collectionSlug && id ? openForm(collectionSlug, id, getFields) : undefined),
    [collectionSlug, id, getFields],
  )

  /** Puts a text into the form, on top of what is saved now; the next autosave carries it there. */
  const apply = async (values: Values, saved: Values) => {
    setMerge(null)
    setTrouble(path, null)
    setData(saved)
    await reset({ ...saved, ...values, revision: saved.revision })
    setModified(true)
  }

  const join = async (base: Values, theirs: Values, yours: Values) => {
    const joined = mergeEdits(contentOf(base), contentOf(theirs), contentOf(yours))
    const full = { ...joined, merged: emptied(joined.merged, theirs) }
    if (joined.conflicts.length > 0) setMerge({ theirs, merge: full })
    else await apply(full.merged, theirs)
  }

  return (
    <div aria-live="polite">
      {copies.offered && !isSame(contentOf(copies.offered.values), contentOf(saved)) && (
        <OfferedCopy
          copy={copies.offered}
          saved={saved}
          onUse={(copy) => {
            copies.settle()
            void join(copy.base, saved, copy.values)
          }}
          onDrop={copies.settle}
        />
      )}
      {isShut && <TakingOverNotice />}
      {!copies.isKept && <NotKeptNotice />}
      {trouble?.kind === 'unreachable' && <RetryNotice />}
      {trouble?.kind === 'signed-out' && <SignedOutNotice />}
      {trouble?.kind === 'taken' && <TakenNotice {...trouble} />}
      {trouble?.kind === 'stale' && (
        <MergeView
          merge={merge?.merge ?? null}
          onOpen={() => void join(saved, trouble.theirs, getData())}
          onUse={(values) => void apply(values, merge!.theirs)}
          onClose={() => setMerge(null)}
        />
      )}
      {trouble?.kind !== 'stale' && merge && (
        <MergeView
          merge={merge.merge}
          onUse={(values) => void apply(values, merge.theirs)}
          onClose={() => setMerge(null)}
        />
      )}
    </div>
  )
}

/** What the text no longer has has to be emptied by name, or the saved value would stay. */
const emptied = (merged: Values, saved: Values): Values => ({
  ...Object.fromEntries(Object.keys(contentOf(saved)).map((name) => [name, null])),
  ...merged,
})
