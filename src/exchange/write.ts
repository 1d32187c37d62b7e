import type { Payload, TypedUser } from 'payload'
import { importContext } from './context'
import type { Decision } from './decide'
import { mappings } from './documents/mappings'
import { fingerprint } from './fingerprint'
import type { Contents, Kind } from './kinds'
import type { SlugIndex } from './slug-index'

/**
 * Writes one document with all its parts in one transaction, which Payload opens for the call, so a
 * kill leaves it whole or not at all.
 */
const writeDocument = async <K extends Kind>(
  payload: Payload,
  index: SlugIndex,
  kind: K,
  value: Contents[K],
  id: number | undefined,
  user: TypedUser | undefined,
): Promise<void> => {
  const importedHash = fingerprint(kind, value).hash
  const shared = {
    collection: kind,
    data: { ...mappings[kind].data(value, index), importedHash } as never,
    context: { [importContext]: true },
    depth: 0,
    locale: 'en',
    ...(user ? { user } : {}),
    // Whether a person may import is decided before; the operator on the server may.
    overrideAccess: true,
  } as const
  const written =
    id === undefined ? await payload.create({ ...shared }) : await payload.update({ ...shared, id })
  index.add(kind, value.slug, written.id)
}

/** Does what was decided about a document. */
export const carryOut = async <K extends Kind>(
  payload: Payload,
  index: SlugIndex,
  kind: K,
  value: Contents[K],
  decision: Decision,
  user?: TypedUser,
): Promise<void> => {
  if (decision.outcome === 'created' || decision.outcome === 'updated') {
    await writeDocument(payload, index, kind, value, decision.id, user)
  }
  // A file that says what is stored already is its source from now on; that is no new version.
  if (decision.outcome === 'unchanged' && decision.staleHash) {
    const data = { importedHash: decision.staleHash }
    await payload.db.updateOne({ collection: kind, id: decision.id, data, returning: false })
  }
}
