'use client'

import { PopupList, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { slugs } from '@collections/slugs'

/** In the menu of an article's form: its published text as a Markdown file. */
export function DocumentExport() {
  const { config } = useConfig()
  const { id, hasPublishedDoc } = useDocumentInfo()
  if (!id || !hasPublishedDoc) return null
  const query = `collection=${slugs.errors}&where[id][equals]=${id}`
  return (
    <PopupList.Button
      onClick={() => window.location.assign(`${config.routes.api}/exchange/export?${query}`)}
    >
      Download as Markdown
    </PopupList.Button>
  )
}
