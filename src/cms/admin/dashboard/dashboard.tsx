import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { slugs } from '@collections/slugs'
import { hasRole } from '@/cms/access/roles'
import { readDashboard } from '@/cms/desk/dashboard-data'
import { savedViews } from '@/cms/desk/saved-views'
import { urls } from '@/site/urls'
import styles from './dashboard.module.css'
import { Catalogue } from './lines-catalogue'
import { Readers } from './lines-readers'
import { Work } from './lines-work'

/** The first page of the desk: what readers miss, what waits, what has grown old, what went wrong. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult
  if (!req.user) return null
  const data = await readDashboard(req)
  const can = { edit: hasRole(req, 'editor'), admin: hasRole(req, 'admin') }
  return (
    <Gutter className={styles.dashboard}>
      <div className={styles.head}>
        <h1>Desk</h1>
        <a className="btn btn--style-primary btn--size-medium" href={urls.adminNew(slugs.errors)}>
          New article
        </a>
      </div>
      <nav aria-label="Saved views" className={styles.views}>
        <ul>
          {savedViews(req.user.id, new Date()).map(({ name, href }) => (
            <li key={name}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.columns}>
        <Work data={data} can={can} />
        <Readers data={data} can={can} />
        <Catalogue data={data} can={can} />
      </div>
    </Gutter>
  )
}
