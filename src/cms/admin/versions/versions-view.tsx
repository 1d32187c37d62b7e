import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import type { DocumentViewServerProps } from 'payload'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import { listVersions, type Version } from './read-versions'
import { Moment } from './moment.client'
import { VersionsTrail } from './versions-trail'
import styles from './versions.module.css'

/** Every saved state of an article: when, by whom, and what has become of it. */
export async function VersionsView({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { docID, req } = initPageResult
  const article = Number(docID)
  const base = `${urls.adminDocument(slugs.errors, article)}/versions`
  const { versions, total, page, pages } = await listVersions(
    req,
    article,
    pageOf(searchParams?.page),
  )
  return (
    <Gutter className={styles.view}>
      <VersionsTrail article={article} />
      <h2 className={styles.heading}>
        {total === 1 ? 'One version' : `${total} versions`}, the newest first
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Saved</th>
            <th scope="col">By</th>
            <th scope="col">As</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <td>
                <Link href={`${base}/${version.id}`}>
                  <Moment at={version.at} />
                </Link>
              </td>
              <td>{version.by}</td>
              <td>{stateOf(version)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav className={styles.pages} aria-label="Pages">
          {page > 1 && <Link href={`${base}?page=${page - 1}`}>Newer</Link>}
          <span>
            Page {page} of {pages}
          </span>
          {page < pages && <Link href={`${base}?page=${page + 1}`}>Older</Link>}
        </nav>
      )}
    </Gutter>
  )
}

const stateOf = ({ state, isAutosave }: Version): string => {
  if (state === 'published') return 'Published'
  return isAutosave ? 'Draft, saved while typing' : 'Draft'
}

const pageOf = (asked: string | string[] | undefined): number =>
  typeof asked === 'string' && /^\d{1,4}$/.test(asked) ? Math.max(1, Number(asked)) : 1
