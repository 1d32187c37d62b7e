import type { GlobalConfig } from 'payload'
import { globals } from '@collections/slugs'
import { throughTheSite } from '../access/documents'
import { admin, anyOf, staff } from '../access/roles'
import { announceGlobal } from '../hooks/changes'
import { allowedHref } from '@/site/prose/href'

/** What stands on every page. */
export const Site: GlobalConfig = {
  slug: globals.site,
  label: 'Site',
  admin: { group: 'Administration' },
  access: { read: anyOf(staff, throughTheSite), update: admin, readVersions: staff },
  versions: { max: 50, drafts: false },
  hooks: { afterChange: [announceGlobal] },
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'IT Error Decoder', maxLength: 60 },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 300,
      defaultValue: 'Paste an error or a whole log, and get the page that fixes it.',
    },
    {
      name: 'navigation',
      type: 'array',
      maxRows: 6,
      labels: { singular: 'Link', plural: 'Links' },
      admin: {
        description: 'Left empty, the site shows its own: Decode, Errors, Products, Questions.',
      },
      fields: [
        { name: 'label', type: 'text', required: true, localized: true, maxLength: 40 },
        {
          name: 'url',
          type: 'text',
          label: 'Address',
          required: true,
          validate: (value: unknown) =>
            (typeof value === 'string' && allowedHref(value) !== null) ||
            'Use a path of this site or an https:// address',
        },
      ],
    },
    {
      name: 'home',
      type: 'group',
      fields: [
        { name: 'introduction', type: 'textarea', localized: true, maxLength: 500 },
        {
          name: 'recent',
          type: 'number',
          label: 'How many recently verified articles',
          min: 0,
          max: 30,
          defaultValue: 8,
        },
      ],
    },
    {
      name: 'countGaps',
      type: 'checkbox',
      defaultValue: true,
      label: 'Count what readers look for and do not find',
      admin: {
        description:
          'Kept: public error codes, and how many readers looked for each. A message with its variable parts masked, or the words of a search, is known only by a keyed hash until it was seen on 3 days and from 3 addresses on one of them; then it is kept in words. Never kept: what readers paste, anything that looks private, and addresses (a hash of them lasts for the day).',
      },
    },
  ],
}
