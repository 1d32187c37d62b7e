import type { CollectionConfig } from 'payload'
import { admin, anyOf, editor, staff } from '@/cms/access/roles'
import { aboutOwnArticle, ownComment } from './access'
import { signComment } from './hooks'
import { recordChange, recordDeletion } from '@/cms/hooks/audit'
import { slugs } from '../slugs'

/**
 * What the team says about an article, beside it: a comment is no change of the text, so it neither
 * raises its revision nor waits for who is typing in it.
 */
export const Comments: CollectionConfig = {
  slug: slugs.comments,
  labels: { singular: 'Comment', plural: 'Comments' },
  admin: {
    group: 'Content',
    useAsTitle: 'text',
    defaultColumns: ['text', 'article', 'field', 'byName', 'done', 'createdAt'],
    description: 'Written beside an article, under Comments.',
  },
  access: {
    read: staff,
    create: staff,
    update: anyOf(editor, ownComment, aboutOwnArticle),
    delete: anyOf(admin, ownComment),
  },
  defaultSort: '-createdAt',
  lockDocuments: false,
  hooks: {
    beforeChange: [signComment],
    afterChange: [recordChange],
    afterDelete: [recordDeletion],
  },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: slugs.errors,
      required: true,
      index: true,
      admin: { readOnly: true },
    },
    {
      name: 'field',
      type: 'text',
      label: 'About which field',
      maxLength: 100,
      admin: { readOnly: true, description: 'Empty: the article as a whole.' },
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 4000 },
    { name: 'done', type: 'checkbox', defaultValue: false, index: true },
    {
      name: 'by',
      type: 'relationship',
      relationTo: slugs.users,
      index: true,
      admin: { readOnly: true },
    },
    {
      // People do not see each other's records, and a person may leave.
      name: 'byName',
      type: 'text',
      label: 'By',
      admin: { readOnly: true },
    },
  ],
}
