import type { CollectionConfig } from 'payload'
import { editorTrashing, ownDraft, publishedThroughTheSite } from '@/cms/access/documents'
import { admin, anyOf, editor, staff } from '@/cms/access/roles'
import { draftsWithAutosave } from '@/cms/drafts'
import { bookkeeping } from '@/cms/fields/bookkeeping'
import { prose } from '@/cms/fields/prose'
import { slugField } from '@/cms/fields/slug'
import { documentHooks } from '@/cms/hooks/sets'
import { slugs } from '../slugs'

/** Questions that people ask about an error, a product or the site. */
export const Faqs: CollectionConfig = {
  slug: slugs.faqs,
  labels: { singular: 'Question', plural: 'Questions' },
  admin: {
    group: 'Content',
    useAsTitle: 'question',
    defaultColumns: ['question', 'errors', '_status'],
    components: {
      edit: { SaveDraftButton: '/src/cms/admin/saving/save-draft-button.client#SaveDraftButton' },
    },
  },
  access: {
    read: anyOf(staff, publishedThroughTheSite),
    readVersions: staff,
    create: staff,
    update: anyOf(editor, ownDraft),
    delete: anyOf(admin, editorTrashing),
  },
  versions: { drafts: draftsWithAutosave, maxPerDoc: 100 },
  trash: true,
  defaultSort: 'order',
  hooks: documentHooks('question'),
  fields: [
    {
      name: 'deskBar',
      type: 'ui',
      admin: { components: { Field: '/src/cms/admin/saving/desk-bar.client#DeskBar' } },
    },
    {
      name: 'question',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 300,
      admin: { description: 'In the words of who asks. Example: What is a tenant?' },
    },
    prose('answer', {
      required: true,
      description:
        'The answer first, then why. Example: A tenant is your organisation’s own part of Entra ID.',
    }),
    {
      name: 'errors',
      type: 'relationship',
      relationTo: slugs.errors,
      hasMany: true,
      label: 'About these errors',
      admin: {
        appearance: 'drawer',
        description: 'It stands on the pages of these. Example: AADSTS7000215',
      },
    },
    {
      name: 'products',
      type: 'relationship',
      relationTo: slugs.products,
      hasMany: true,
      label: 'About these products',
      admin: { description: 'It stands on the pages of these. Example: Entra ID' },
    },
    {
      name: 'site',
      type: 'checkbox',
      defaultValue: false,
      label: 'About the site as a whole',
      admin: { description: 'Example: What happens to what I paste?' },
    },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      index: true,
      admin: { description: 'Smaller numbers stand first. Example: 10' },
    },
    slugField('what-is-a-tenant'),
    ...bookkeeping(),
  ],
}
