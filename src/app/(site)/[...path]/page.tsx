import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

/** Every address that is no page; here, so that it gets the site's own "not found". */
export default function UnknownAddress() {
  notFound()
}
