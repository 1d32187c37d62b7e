import type { CollectionConfig } from 'payload'

/** Endpoints that Payload opens and this site never answers. */
const closed = [{ method: 'post', path: '/first-register' }] as const

const refuse = () =>
  Response.json(
    {
      errors: [
        { message: 'The first admin comes from the command line: npm start prints the login.' },
      ],
    },
    { status: 403 },
  )

/**
 * Turns round what Payload leaves open on every collection: five parallel first-registers make five
 * admins, and GraphQL is one more query language to guard. Own endpoints are asked before built-in
 * ones.
 */
export function closeOpenDoors(collections: CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    graphQL: false,
    endpoints: collection.auth
      ? [...closed.map((door) => ({ ...door, handler: refuse })), ...(collection.endpoints || [])]
      : (collection.endpoints ?? []),
  }))
}
