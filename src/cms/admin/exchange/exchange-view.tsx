import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '@/cms/access/roles'
import styles from './exchange.module.css'
import { ExportLinks } from './export-links.client'
import { ImportForm } from './import-form.client'

/** Content files out of the site and into it. */
export function ExchangeView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter className={styles.exchange}>
        <h1>Import and export</h1>
        {hasRole(req, 'author') ? <ExportLinks /> : <p>Sign in to export.</p>}
        {hasRole(req, 'editor') && <ImportForm />}
      </Gutter>
    </DefaultTemplate>
  )
}
