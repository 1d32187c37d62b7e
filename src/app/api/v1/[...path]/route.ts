import { urls } from '@/site/urls'
import { problem } from '../problem'

export const dynamic = 'force-dynamic'

/** An address below `/api/v1` that is none of ours; Payload's own API must not answer there. */
const nothingHere = () => problem(404, `There is nothing here. ${urls.api()} lists what there is.`)

export {
  nothingHere as GET,
  nothingHere as POST,
  nothingHere as PUT,
  nothingHere as PATCH,
  nothingHere as DELETE,
}
