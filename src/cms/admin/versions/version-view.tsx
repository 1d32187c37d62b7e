import { Gutter } from '@payloadcms/ui'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { signPreview } from '@/cms/access/preview-token'
import { urls } from '@/site/urls'
import { Compare, type Side } from './compare.client'
import { Moment } from './moment.client'
import { neighbours, readVersion } from './read-versions'
import { Restore } from './restore.client'
import { VersionsTrail } from './versions-trail'
import styles from './versions.module.css'

const idOf = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0

/** One version beside another: the newest one, or the one before it. */
export async function VersionView({
  initPageResult,
  routeSegments,
  searchParams,
}: DocumentViewServerProps) {
  const { docID, permissions, req } = initPageResult
  const article = Number(docID)
  const version = await readVersion(req, article, idOf(routeSegments?.at(-1)))
  if (!version) notFound()
  const { latest, previous } = await neighbours(req, article, version.at)
  const isLatest = latest === version.id
  const asked = idOf(searchParams?.with)
  const other = await readVersion(req, article, asked || (isLatest ? previous : latest) || 0)
  const here = `${urls.adminDocument(slugs.errors, article)}/versions/${version.id}`
  const [older, newer] = order(version, other)

  return (
    <Gutter className={styles.view}>
      <VersionsTrail article={article} />
      <div className={styles.head}>
        <div>
          <h2 className={styles.heading}>
            Version of <Moment at={version.at} />
          </h2>
          <p className={styles.by}>
            {version.state === 'published' ? 'Published' : 'Saved'} by {version.by}
            {isLatest && '; this is the newest one'}
          </p>
        </div>
        {!isLatest && permissions.collections?.[slugs.errors]?.update && (
          <Restore article={article} version={version.id} />
        )}
      </div>
      <nav className={styles.choice} aria-label="Compared with">
        <span>Compared with</span>
        {!isLatest && latest !== null && (
          <Link href={`${here}?with=${latest}`} aria-current={other?.id === latest || undefined}>
            the newest version
          </Link>
        )}
        {previous !== null && (
          <Link
            href={`${here}?with=${previous}`}
            aria-current={other?.id === previous || undefined}
          >
            the version before it
          </Link>
        )}
      </nav>
      {older && newer ? (
        <Compare before={sideOf(req, article, older)} after={sideOf(req, article, newer)} />
      ) : (
        <p>It is the first version: there is none to compare it with.</p>
      )}
    </Gutter>
  )
}

type Read = NonNullable<Awaited<ReturnType<typeof readVersion>>>

function order(one: Read, other: Read | null): [Read | null, Read | null] {
  if (!other || other.id === one.id) return [null, null]
  return one.at < other.at ? [one, other] : [other, one]
}

const sideOf = (req: PayloadRequest, article: number, { id, at, by, values }: Read): Side => ({
  at,
  by,
  values,
  page: urls.version(
    article,
    id,
    signPreview(req.payload.secret, { collection: slugs.errors, id: article }, Date.now()),
  ),
})
