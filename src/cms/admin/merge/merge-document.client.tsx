'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { Mergeable } from '@/cms/merge/references'
import { MergeDialog } from './merge-dialog.client'

/** “Merge into…”, above the form of what other documents name. */
export function MergeDocument() {
  const { id, collectionSlug, hasSavePermission, isTrashed } = useDocumentInfo()
  const [isOpen, setOpen] = useState(false)
  if (!id || !collectionSlug || !hasSavePermission || isTrashed) return null
  return (
    <>
      <button
        type="button"
        className="btn btn--style-secondary btn--size-medium"
        onClick={() => setOpen(true)}
      >
        Merge into…
      </button>
      {isOpen && (
        <MergeDialog
          kind={collectionSlug as Mergeable}
          id={Number(id)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
