/**
 * An answer that is no page. It names what it shows as pages do, in a header, which the page cache
 * reads and takes out.
 */
export const textResponse = (
  body: string,
  type: string,
  shows: string,
  headers: Record<string, string> = {},
): Response =>
  new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'x-shows': shows, ...headers },
  })

export const notFoundResponse = (): Response => new Response(null, { status: 404 })
