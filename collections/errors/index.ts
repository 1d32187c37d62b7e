import type { CollectionConfig } from 'payload'
import { editorTrashing, ownDraft, publishedThroughTheSite } from '@/cms/access/documents'
import { admin, anyOf, editor, staff } from '@/cms/access/roles'
import { commandPreviewEndpoint } from '@/cms/command-preview'
import { draftsWithAutosave } from '@/cms/drafts'
import { refuseIncomplete } from '@/cms/hooks/completeness'
import { refuseTakenCode } from '@/cms/hooks/primary-code'
import { forgetAboutArticle } from '@/cms/hooks/forget-about-article'
import { closeGaps, reopenGaps } from '@/cms/hooks/gaps'
import { forgetArticle, indexArticle } from '@/cms/hooks/search-index'
import { keepReferenced, keepReferencedFromTrash } from '@/cms/hooks/references'
import { documentHooks } from '@/cms/hooks/sets'
import { mergeButton } from '@/cms/merge/merge-button'
import { mergeEndpoints } from '@/cms/merge/merge-endpoints'
import { articlePreview } from '@/cms/preview'
import { reviewPeople } from '@/cms/review-endpoints'
import { pasteEndpoints } from '@/cms/start-article/from-paste'
import { verifyArticle } from '@/cms/verify-article'
import { slugs } from '../slugs'
import { errorFields } from './fields'
import { fillSearchTitle, notePublication } from './hooks'
import { noteReviewDue } from './review-due'
import { followReview } from './review-state'
import { tellReviewers } from './review-notices'
import { signVerification } from './verification'

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
        beforeDocumentControls: [mergeButton],
        editMenuItems: ['/src/cms/admin/exchange/document-export.client#DocumentExport'],
        SaveDraftButton: '/src/cms/admin/saving/save-draft-button.client#SaveDraftButton',
      },
      listMenuItems: ['/src/cms/admin/exchange/list-exports.client#ListExports'],
      views: {
        edit: {
          versions: { Component: '/src/cms/admin/versions/versions-view#VersionsView' },
          version: { Component: '/src/cms/admin/versions/version-view#VersionView' },
        },
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
  endpoints: [
    ...pasteEndpoints,
    commandPreviewEndpoint,
    reviewPeople,
    verifyArticle,
    ...mergeEndpoints(slugs.errors),
  ],
  hooks: documentHooks('title', {
    beforeChange: [
      refuseTakenCode,
      refuseIncomplete,
      keepReferencedFromTrash(slugs.errors),
      fillSearchTitle,
      notePublication,
      signVerification,
      followReview,
      noteReviewDue,
    ],
    afterChange: [indexArticle, closeGaps, tellReviewers],
    beforeDelete: [keepReferenced(slugs.errors), forgetArticle, reopenGaps, forgetAboutArticle],
  }),
  fields: errorFields,
}
