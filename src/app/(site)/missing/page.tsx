import NotFound, { metadata } from '../not-found'

export const dynamic = 'force-dynamic'

/**
 * The words for an address without a page, as a page: what Next makes of `notFound()` is empty without
 * scripts. The server renders this once, keeps it, and sends it with 404 or 410.
 */
export { metadata }
export default NotFound
