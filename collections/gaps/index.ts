import type { CollectionConfig } from 'payload'
import { admin, editor, nobody, staff } from '@/cms/access/roles'
import { writeFromGap } from '@/cms/start-article/from-gap'
import { slugs } from '../slugs'
import { gapFields } from './fields'

/** Codes and message templates that readers looked for and no article covers. Never a paste. */
export const Gaps: CollectionConfig = {
  slug: slugs.gaps,
  labels: { singular: 'Gap', plural: 'Gaps' },
  admin: {
    group: 'Readers',
    useAsTitle: 'what',
    defaultColumns: ['what', 'kind', 'count', 'lastSeen', 'state'],
    description: 'What readers looked for and no article covers, the most wanted first.',
    components: {
      edit: { beforeDocumentControls: ['/src/cms/admin/write-gap.client#WriteGap'] },
    },
  },
  access: { read: staff, create: nobody, update: editor, delete: admin },
  defaultSort: '-count',
  endpoints: [writeFromGap],
  fields: gapFields,
}
