import type { Access } from 'payload'
import { hasRole } from './roles'

/**
 * Our own pages and `/api/v1` read through the Local API; REST is for signed-in staff. A visitor
 * who asks Payload's REST gets nothing, so no query language is exposed to the public.
 */
export const throughTheSite: Access = ({ req }) => req.payloadAPI === 'local'

/** Published documents, and only through our own pages. */
export const publishedThroughTheSite: Access = ({ req }) =>
  req.payloadAPI === 'local' && { _status: { equals: 'published' } }

/**
 * What the signed-in author created, but never to publish it: Payload asks with that status to know
 * whether to show the button. Hooks close the other ways.
 */
export const ownDraft: Access = ({ data, req }) =>
  hasRole(req, 'author') &&
  (data as { _status?: string } | undefined)?._status !== 'published' && {
    createdBy: { equals: req.user!.id },
  }

/** Moving to the trash carries `deletedAt`; without it, the document is deleted for good. */
export const editorTrashing: Access = ({ req, data }) =>
  hasRole(req, 'editor') && Boolean((data as { deletedAt?: unknown } | undefined)?.deletedAt)

export const self: Access = ({ req }) => (req.user ? { id: { equals: req.user.id } } : false)
