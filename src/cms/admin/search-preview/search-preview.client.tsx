'use client'

import { useConfig, useFormFields } from '@payloadcms/ui'
import { urls } from '@/site/urls'
import { cutAt } from './cut-at'
import styles from './search-preview.module.css'

/** So much of each is shown in a list of results, roughly. */
const shown = { title: 60, description: 155 }

/** The article as a search engine may list it. */
export function SearchPreview() {
  const { config } = useConfig()
  const textOf = (path: string) => (fields: Record<string, { value?: unknown }>) =>
    typeof fields[path]?.value === 'string' ? fields[path].value : ''
  const own = useFormFields(([fields]) => textOf('meta.title')(fields))
  const title = useFormFields(([fields]) => textOf('title')(fields))
  const description = useFormFields(([fields]) => textOf('meta.description')(fields))
  const slug = useFormFields(([fields]) => textOf('slug')(fields))
  const site = config.serverURL.replace(/^https?:\/\//, '')
  return (
    <figure className={styles.preview}>
      <figcaption>In a list of results</figcaption>
      <p className={styles.address}>{`${site}${urls.error(slug)}`}</p>
      <p className={styles.title}>{cutAt(own || title, shown.title)}</p>
      <p>
        {description
          ? cutAt(description, shown.description)
          : 'The search engine takes some words of the page.'}
      </p>
    </figure>
  )
}
