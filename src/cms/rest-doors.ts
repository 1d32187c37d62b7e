import type { Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { isReadByPost, restDoorOf } from '@/site/rest-path'

/**
 * What Payload's REST answers and this site does not. Asked before Payload is, for every request
 * below `/api` but our own `/api/v1`; null lets the request through.
 */
export async function closedDoor(payload: Payload, request: Request): Promise<Response | null> {
  const door = restDoorOf(request)
  const { search, searchParams } = new URL(request.url)
  if (door === null || isOddRead(request, search)) return notThere()
  const asked = [...searchParams.keys()].map(firstName)
  if (asked.includes('overrideLock')) return locked()
  const path = door.slice(door.indexOf(' ') + 1)
  const [, collection = ''] = path.split('/')
  if (isClosedForAll(door, path, collection, payload)) return notThere()
  if (path.startsWith(`/${slugs.media}/file/`)) return missingFile(payload, path)
  if (!isForSignedIn(path, collection)) return null
  const { user } = await payload.auth({ headers: request.headers })
  return user ? null : notThere()
}

/**
 * A query sent as the body of a POST is a form, and all of the query, as the admin sends it. Of JSON Payload
 * makes an address as well, without looking at what stands in it.
 */
const isOddRead = (request: Request, search: string): boolean =>
  isReadByPost(request) &&
  (search !== '' || request.headers.get('content-type') !== 'application/x-www-form-urlencoded')

/** `[a]=1`, `a[]=1` and `a[b]=1` all set `a`. */
const firstName = (name: string): string => name.replace(/^\[/, '').replace(/[[\]].*$/s, '')

const notThere = () =>
  Response.json({ errors: [{ message: 'There is nothing here.' }] }, { status: 404 })

/** A lock is taken over in the form, where its holder is told; not by a word in an address. */
const locked = () =>
  Response.json(
    {
      errors: [
        { message: 'A lock is not skipped by request. Take the document over in its form.' },
      ],
    },
    { status: 423 },
  )

/** Bookkeeping of Payload's own; of it the forms use only what `open` names. */
const open: Record<string, RegExp> = {
  'payload-kv': /^$/,
  'payload-migrations': /^$/,
  'payload-preferences': /^(?:GET|POST) \/payload-preferences\/[\w-]+$/,
  'payload-locked-documents':
    /^(?:GET|POST) \/payload-locked-documents$|\/payload-locked-documents\/\d+$/,
  'payload-jobs': /^GET \/payload-jobs(?:\/\d+|\/count)?$|^DELETE \/payload-jobs\/\d+$/,
}

/** First users come from the command line, addresses are not fetched, nobody is told whether users exist. */
const never =
  /^POST \/users\/(?:first-register|verify\/.*)$|^GET \/users\/init$|^GET \/media\/paste-url(?:\/|$)|^GET \/og$/

function isClosedForAll(door: string, path: string, collection: string, payload: Payload): boolean {
  if (never.test(door)) return true
  const bookkeeping = open[collection]
  if (bookkeeping) return !bookkeeping.test(door)
  // Payload answers 500 where a collection keeps no versions.
  const hasVersions = payload.collections[collection as 'errors']?.config.versions
  return /^\/[\w-]+\/versions(?:\/|$)/.test(path) && collection !== 'globals' && !hasVersions
}

/** Permission maps, preferences, locks and jobs say what the site is made of. */
const isForSignedIn = (path: string, collection: string): boolean =>
  path === '/access' ||
  /^\/(?:globals\/)?[\w-]+\/access(?:\/|$)/.test(path) ||
  collection.startsWith('payload-') ||
  collection === slugs.media

/** Payload answers 500 for a file that it does not have. */
async function missingFile(payload: Payload, path: string): Promise<Response | null> {
  const [, , , filename = ''] = path.split('/')
  const found = await payload.count({
    collection: slugs.media,
    where: { filename: { equals: decode(filename) } },
    overrideAccess: false,
  })
  return found.totalDocs > 0 ? null : notThere()
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
