import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { slugs } from '@collections/slugs'
import { hasRole } from '@/cms/access/roles'
import { executeInTransaction } from '@/cms/hooks/transaction'
import { dueStatement, type Due } from '@/database/desk-queries'
import { urls } from '@/site/urls'
import { VerifyRow } from '../actions/verify-row.client'
import { dueWords } from '../dashboard/due-words'
import styles from '../dashboard/dashboard.module.css'
import { DeskPage } from '../desk-page'

/** So many are shown; whoever gets through them finds the next ones. */
const most = 100

/** The queue of articles to look at again: by age, how much they are read, and whom they failed. */
export async function FreshnessView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const mayRead = hasRole(req, 'author')
  const due = mayRead ? await executeInTransaction<Due>(req, dueStatement(most)) : []
  return (
    <DeskPage {...props}>
      <Gutter className={styles.dashboard}>
        <div className={styles.head}>
          <h1>Due for review</h1>
        </div>
        <section className={styles.section} aria-label="Articles to look at again">
          {due.length === 0 && (
            <p className={styles.quiet}>
              {mayRead
                ? 'Every published article was verified in time.'
                : 'Sign in to see what is due.'}
            </p>
          )}
          <ul>
            {due.map((article) => (
              <li key={article.id}>
                <a href={urls.adminDocument(slugs.errors, article.id)}>{article.title}</a>
                <small>{dueWords(article)}</small>
                {hasRole(req, 'editor') && <VerifyRow id={article.id} about={article.title} />}
              </li>
            ))}
          </ul>
        </section>
      </Gutter>
    </DeskPage>
  )
}
