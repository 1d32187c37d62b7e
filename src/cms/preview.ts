import type { CollectionConfig, PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import { signPreview } from './access/preview-token'

type Admin = NonNullable<CollectionConfig['admin']>

const draftUrl = (id: unknown, req: PayloadRequest): string =>
  urls.draft(
    Number(id),
    signPreview(req.payload.secret, { collection: slugs.errors, id: Number(id) }, Date.now()),
  )

/** The draft beside the form at three widths, and the button that opens it on its own. */
export const articlePreview: Pick<Admin, 'livePreview' | 'preview'> = {
  livePreview: {
    url: ({ data, req }) => (data.id ? draftUrl(data.id, req) : ''),
    breakpoints: [
      { name: 'phone', label: 'Phone', width: 375, height: 740 },
      { name: 'tablet', label: 'Tablet', width: 768, height: 1024 },
      { name: 'desktop', label: 'Desktop', width: 1440, height: 900 },
    ],
  },
  preview: (doc, { req }) => (doc.id ? draftUrl(doc.id, req) : null),
}
