import { listProductsAfter } from '@/reads/api-products'
import { refuseWrites } from '../methods'
import { pageOf } from '../page-of'

export const dynamic = 'force-dynamic'

/** All products, by id, at most 100 a page. */
export const GET = (request: Request): Promise<Response> => pageOf(request, listProductsAfter)

export { refuseWrites as POST, refuseWrites as PUT, refuseWrites as PATCH, refuseWrites as DELETE }
