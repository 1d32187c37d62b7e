import type { CollectionConfig } from 'payload'
import { admin, nobody } from '@/cms/access/roles'
import { slugs } from '../slugs'

/** Who changed what, and when. Rows are added by hooks and never changed. */
export const AuditLog: CollectionConfig = {
  slug: slugs.auditLog,
  labels: { singular: 'Entry', plural: 'Audit log' },
  admin: {
    group: 'Administration',
    useAsTitle: 'action',
    defaultColumns: ['createdAt', 'action', 'collectionSlug', 'document', 'actor'],
  },
  access: { read: admin, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-createdAt',
  lockDocuments: false,
  fields: [
    { name: 'action', type: 'text', required: true },
    { name: 'collectionSlug', type: 'text', required: true, label: 'Collection', index: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'revision', type: 'number' },
    { name: 'user', type: 'relationship', relationTo: slugs.users },
    { name: 'actor', type: 'text' },
  ],
}
