import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '@/cms/access/roles'
import { DeskPage } from '../desk-page'
import styles from './exchange.module.css'
import { ExportLinks } from './export-links.client'
import { ImportForm } from './import-form.client'

/** Content files out of the site and into it. */
export function ExchangeView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  return (
    <DeskPage {...props}>
      <Gutter className={styles.exchange}>
        <h1>Import and export</h1>
        {hasRole(req, 'author') ? <ExportLinks /> : <p>Sign in to export.</p>}
        {hasRole(req, 'editor') && <ImportForm />}
      </Gutter>
    </DeskPage>
  )
}
