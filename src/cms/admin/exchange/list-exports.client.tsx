'use client'

import { PopupList, useConfig } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { slugs } from '@collections/slugs'

/** In the menu of the list of articles: what it shows, as files or as a table. */
export function ListExports() {
  const { config } = useConfig()
  const query = new URLSearchParams(useSearchParams().toString())
  query.set('collection', slugs.errors)
  const at = `${config.routes.api}/exchange/export?`
  const table = new URLSearchParams(query)
  table.set('format', 'csv')
  return (
    <PopupList.ButtonGroup>
      <PopupList.Button onClick={() => window.location.assign(at + query.toString())}>
        Export these as Markdown
      </PopupList.Button>
      <PopupList.Button onClick={() => window.location.assign(at + table.toString())}>
        Export these as CSV
      </PopupList.Button>
    </PopupList.ButtonGroup>
  )
}
