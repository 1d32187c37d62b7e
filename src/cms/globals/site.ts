import type { GlobalConfig } from 'payload'
import { globals } from '@collections/slugs'
import { throughTheSite } from '../access/documents'
import { admin, anyOf, staff } from '../access/roles'
import { recordGlobalChange } from '../hooks/audit'
import { announceGlobal } from '../hooks/changes'
import { allowedHref } from '@/site/prose/href'

/** What stands on every page. */
export const Site: GlobalConfig = {
  slug: globals.site,
  label: 'Site',
  admin: { group: 'Administration' },
  access: { read: anyOf(staff, throughTheSite), update: admin, readVersions: staff },
  versions: { max: 50, drafts: false },
  hooks: { afterChange: [recordGlobalChange, announceGlobal] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      defaultValue: 'IT Error Decoder',
      maxLength: 60,
      admin: { description: 'Stands on every page. Example: IT Error Decoder' },
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 300,
      admin: { description: 'Search engines show it. Example: Paste an error, get its fix.' },
      defaultValue: 'Paste an error or a whole log, and get the page that fixes it.',
    },
    {
      name: 'navigation',
      type: 'array',
      maxRows: 6,
      labels: { singular: 'Link', plural: 'Links' },
      admin: {
        description:
          'Left empty, the site shows its own: Decode, Errors, Products, Questions. Example: Status, leading to https://status.example.com',
      },
      fields: [
        {
          name: 'label',
          type: 'text',
          required: true,
          localized: true,
          maxLength: 40,
          admin: { description: 'Example: Status' },
        },
        {
          name: 'url',
          type: 'text',
          label: 'Address',
          required: true,
          admin: { description: 'Example: /errors, or https://status.example.com' },
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
        {
          name: 'introduction',
          type: 'textarea',
          localized: true,
          maxLength: 500,
          admin: { description: 'Under the paste field. Example: Nothing leaves your browser.' },
        },
        {
          name: 'recent',
          type: 'number',
          label: 'How many recently verified articles',
          min: 0,
          max: 30,
          defaultValue: 8,
          admin: { description: 'Example: 8; none with 0.' },
        },
      ],
    },
    {
      name: 'checkSources',
      type: 'checkbox',
      defaultValue: false,
      label: 'Check the links to sources',
      admin: {
        description:
          'Each night the site asks the addresses of sources whether they are still there, and lists the dead ones. Off: it calls nobody.',
      },
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
