'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'

type Field = {
  name?: string
  label?: unknown
  fields?: Field[]
  tabs?: Field[]
}

/** What the form calls a field, from its path of names and row ids: "Why this happens › What it is". */
export function useFieldNames(): (path: readonly string[]) => string {
  const { docConfig } = useDocumentInfo()
  const labels = useMemo(() => labelsOf((docConfig?.fields ?? []) as Field[]), [docConfig])
  return (path) => {
    const names = path.map((_, at) => labels.get(plain(path.slice(0, at + 1)))).filter(Boolean)
    return names.length > 0 ? names.join(' › ') : path.join(' › ')
  }
}

/** Ids of rows are no names of fields. */
const plain = (path: readonly string[]): string =>
  path.filter((name) => !/^[\da-f]{24}$/i.test(name)).join('.')

function labelsOf(fields: readonly Field[], before = ''): Map<string, string> {
  return new Map(
    fields.flatMap((field) => {
      const inner = field.tabs ?? field.fields ?? []
      const path = field.name ? `${before}${field.name}` : before.replace(/\.$/, '')
      const own: [string, string][] =
        field.name && typeof field.label === 'string' ? [[path, field.label]] : []
      return [...own, ...labelsOf(inner, path ? `${path}.` : '')]
    }),
  )
}
