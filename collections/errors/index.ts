import type { CollectionConfig } from 'payload'
import { editorTrashing, ownDraft, publishedThroughTheSite } from '@/cms/access/documents'
import { admin, anyOf, editor, staff } from '@/cms/access/roles'
import { draftsWithAutosave } from '@/cms/drafts'
import { refuseIncomplete } from '@/cms/hooks/completeness'
import { refuseTakenCode } from '@/cms/hooks/primary-code'
import { closeGaps, reopenGaps } from '@/cms/hooks/gaps'
import { forgetArticle, indexArticle } from '@/cms/hooks/search-index'
import { documentHooks } from '@/cms/hooks/sets'
import { articlePreview } from '@/cms/preview'
import { pasteEndpoints } from '@/cms/start-article/from-paste'
import { slugs } from '../slugs'
import { errorFields } from './fields'
import { fillSearchTitle, notePublication, signComments } from './hooks'
import { tellReviewers } from './review-notices'

/** Articles: one page that explains and fixes one error. */
export const Errors: CollectionConfig = {
  slug: slugs.errors,
  // `Error` would shadow the global.
  typescript: { interface: 'ErrorArticle' },
  labels: { singular: 'Article', plural: 'Articles' },
  admin: {
    group: 'Content',
    useAsTitle: 'searchTitle',
    defaultColumns: [
      'searchTitle',
      'products',
      '_status',
      'reviewState',
      'verifiedOn',
      'updatedAt',
    ],
    ...articlePreview,
    components: {
      edit: {
        SaveDraftButton: '/src/cms/admin/saving/save-draft-button.client#SaveDraftButton',
      },
      views: {
        start: { Component: '/src/cms/admin/start/start-view#StartView', path: '/create' },
      },
    },
    listSearchableFields: ['searchTitle', 'slug', 'message'],
  },
  access: {
    read: anyOf(staff, publishedThroughTheSite),
    readVersions: staff,
    create: staff,
    update: anyOf(editor, ownDraft),
    delete: anyOf(admin, editorTrashing),
  },
  versions: { drafts: draftsWithAutosave, maxPerDoc: 200 },
  trash: true,
  defaultSort: '-updatedAt',
  endpoints: pasteEndpoints,
  hooks: documentHooks('title', {
    beforeChange: [
      refuseTakenCode,
      refuseIncomplete,
      fillSearchTitle,
      notePublication,
      signComments,
    ],
    afterChange: [indexArticle, closeGaps, tellReviewers],
    beforeDelete: [forgetArticle, reopenGaps],
  }),
  fields: errorFields,
}
