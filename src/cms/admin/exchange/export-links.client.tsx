'use client'

import { useConfig } from '@payloadcms/ui'
import styles from './exchange.module.css'

/** All that is published, as files or as a table. */
export function ExportLinks() {
  const { config } = useConfig()
  const at = `${config.routes.api}/exchange/export`
  return (
    <section className={styles.part} aria-labelledby="export">
      <h2 id="export">Export</h2>
      <p>
        What is published, as Markdown and YAML files; importing them again changes nothing. For one
        article or some of them: the menu of its form, or of a filtered list.
      </p>
      <p className={styles.actions}>
        <a className="btn btn--style-secondary btn--size-medium" href={at} download>
          Everything (zip)
        </a>
        <a className="btn btn--style-secondary btn--size-medium" href={`${at}?format=csv`} download>
          List of articles (CSV)
        </a>
      </p>
    </section>
  )
}
