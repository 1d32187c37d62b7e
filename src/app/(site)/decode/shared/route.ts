import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

const toDecoder = () =>
  new Response(null, {
    status: 303,
    headers: { location: urls.decode(), 'cache-control': 'no-store' },
  })

/**
 * Where the installed site takes what is shared with it. Its service worker answers before the
 * network is asked; when it is not there yet, the body ends here, unread, and the decoder opens empty.
 */
export const POST = toDecoder

/** Whoever opens the address itself. */
export const GET = toDecoder
