import type { CollectionBeforeDeleteHook } from 'payload'
import { refuseWhenReferenced } from '@/cms/hooks/references'
import { slugs } from '../slugs'

export const refuseReferencedCategory: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseWhenReferenced(
    req,
    'category',
    { collection: slugs.products, field: 'category', title: 'name' },
    id,
  )
