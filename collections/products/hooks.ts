import type { CollectionBeforeDeleteHook } from 'payload'
import { refuseWhenReferenced } from '@/cms/hooks/references'
import { slugs } from '../slugs'

export const refuseReferencedProduct: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseWhenReferenced(
    req,
    'product',
    { collection: slugs.errors, field: 'products', title: 'title' },
    id,
  )
