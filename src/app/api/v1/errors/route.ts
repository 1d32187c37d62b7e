import { listArticlesAfter } from '@/reads/catalogue'
import { refuseWrites } from '../methods'
import { pageOf } from '../page-of'

export const dynamic = 'force-dynamic'

/** All published articles, by id, at most 100 a page. */
export const GET = (request: Request): Promise<Response> => pageOf(request, listArticlesAfter)

export { refuseWrites as POST, refuseWrites as PUT, refuseWrites as PATCH, refuseWrites as DELETE }
