import type { Access } from 'payload'
import { hasRole } from '@/cms/access/roles'

/** What they wrote themselves. */
export const ownComment: Access = ({ req }) =>
  hasRole(req, 'author') && { by: { equals: req.user!.id } }

/** Whoever wrote the article says when a remark about it is done with. */
export const aboutOwnArticle: Access = ({ req }) =>
  hasRole(req, 'author') && { 'article.createdBy': { equals: req.user!.id } }
