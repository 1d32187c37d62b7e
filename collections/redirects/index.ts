import type { CollectionConfig } from 'payload'
import { admin, staff } from '@/cms/access/roles'
import { announceChange, announceDeletion } from '@/cms/hooks/changes'
import { canonicalPath } from '@/site/canonical-path'
import { refuseLoops, refuseUseless, repointOthers, tidyPaths } from './hooks'
import { recordChange, recordDeletion } from '@/cms/hooks/audit'
import { slugs } from '../slugs'

/** Addresses that moved (308) or are gone for good (410). */
export const Redirects: CollectionConfig = {
  slug: slugs.redirects,
  labels: { singular: 'Redirect', plural: 'Redirects' },
  admin: { group: 'Administration', useAsTitle: 'from', defaultColumns: ['from', 'to', 'type'] },
  access: { read: staff, create: admin, update: admin, delete: admin },
  hooks: {
    beforeValidate: [tidyPaths],
    beforeChange: [refuseUseless, refuseLoops],
    afterChange: [repointOthers, recordChange, announceChange],
    afterDelete: [recordDeletion, announceDeletion],
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      label: 'Old path',
      required: true,
      unique: true,
      maxLength: 300,
      admin: { description: 'Example: /errors/old-name' },
      validate: (value: unknown) =>
        sitePath(value) || 'Give a path of this site, such as /errors/old-name',
    },
    {
      name: 'type',
      type: 'select',
      required: true,
      defaultValue: '308',
      options: [
        { label: 'Moved for good (308)', value: '308' },
        { label: 'Gone for good (410)', value: '410' },
      ],
      admin: { description: 'Example: gone for good, where no page replaces it.' },
    },
    {
      name: 'to',
      type: 'text',
      label: 'New path',
      index: true,
      maxLength: 300,
      admin: {
        description: 'Where readers are sent. Example: /errors/aadsts7000215-invalid-client-secret',
        condition: (data) => (data as { type?: string }).type !== '410',
      },
      validate: (value: unknown, { data }: { data: { type?: string } }) =>
        data.type === '410' || sitePath(value) || 'Give a path of this site, such as /errors/name',
    },
    {
      name: 'automatic',
      type: 'checkbox',
      defaultValue: false,
      admin: { readOnly: true, description: 'Written by a change of address.' },
    },
  ],
}

function sitePath(value: unknown): boolean {
  return (
    typeof value === 'string' && /^\/(?!\/)[^\s\\?#]*$/.test(value) && canonicalPath(value) !== null
  )
}
