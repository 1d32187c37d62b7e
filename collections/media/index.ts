import type { CollectionConfig } from 'payload'
import { admin, anyone, editor, staff, anyOf } from '@/cms/access/roles'
import { recordChange, recordDeletion } from '@/cms/hooks/audit'
import { slugs } from '../slugs'

/**
 * Pictures. No SVG: it can carry script.
 *
 * @param folder where the files are kept
 */
export const mediaIn = (folder: string): CollectionConfig => ({
  slug: slugs.media,
  labels: { singular: 'Picture', plural: 'Pictures' },
  admin: { group: 'Content', useAsTitle: 'alt' },
  access: {
    read: anyone,
    create: staff,
    update: editor,
    delete: anyOf(admin, editor),
  },
  hooks: { afterChange: [recordChange], afterDelete: [recordDeletion] },
  upload: {
    staticDir: folder,
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif'],
    formatOptions: { format: 'webp', options: { quality: 82 } },
    resizeOptions: { width: 1600, withoutEnlargement: true },
    focalPoint: false,
    crop: false,
    displayPreview: true,
    pasteURL: false,
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'What it shows',
      required: true,
      localized: true,
      maxLength: 300,
      admin: {
        description:
          'Read out to people who cannot see the picture. Example: The list of client secrets, with the column “Value” marked',
      },
    },
  ],
})
