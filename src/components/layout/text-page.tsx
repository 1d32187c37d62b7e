import type { ReactNode } from 'react'
import type { Crumb } from '@/site/breadcrumbs'
import { pageCrumbs } from '@/site/breadcrumbs'
import { PageHeading } from '../lists/page-heading'
import { Breadcrumbs } from './breadcrumbs'
import styles from './text-page.module.css'

type Props = { page: Crumb; title: string; children: ReactNode }

/** A page of running text. */
export function TextPage({ page, title, children }: Props) {
  return (
    <>
      <Breadcrumbs crumbs={pageCrumbs(page)} />
      <PageHeading title={title} />
      <div className={styles.text}>{children}</div>
    </>
  )
}
