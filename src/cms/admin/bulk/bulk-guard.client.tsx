'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import { listQueryHeader } from '@/cms/list-query-header'

/**
 * Sends the filter and search of the list on the screen with every bulk change that is made from it, so
 * that the server can keep the change to what the list shows. Payload's “Select all” followed by
 * “Unpublish” leaves the filter out.
 */
export function BulkGuard({ children }: { children: ReactNode }) {
  const { config } = useConfig()
  const { admin, api } = config.routes

  useEffect(() => {
    const original = window.fetch.bind(window)
    const guarded: typeof fetch = (input, init) => {
      const collection = bulkTarget(input, init, api)
      const { pathname, search } = window.location
      const list = `${admin}/collections/${collection}`
      if (!collection || (pathname !== list && pathname !== `${list}/trash`))
        return original(input, init)
      const headers = new Headers(init?.headers)
      headers.set(listQueryHeader, search.slice(1))
      return original(input, { ...init, headers })
    }
    window.fetch = guarded
    return () => {
      if (window.fetch === guarded) window.fetch = original
    }
  }, [admin, api])

  return children
}

/** The collection of which a request changes many documents at once; null for any other request. */
function bulkTarget(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  api: string,
): string | null {
  const method = init?.method?.toUpperCase()
  if (method !== 'PATCH' && method !== 'DELETE') return null
  const address = input instanceof Request ? input.url : input.toString()
  const { pathname, searchParams } = new URL(address, window.location.origin)
  if (![...searchParams.keys()].some((name) => name.startsWith('where['))) return null
  const [, collection = null] = new RegExp(`^${api}/([\\w-]+)$`).exec(pathname) ?? []
  return collection
}
