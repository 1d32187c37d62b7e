/**
 * The address of the client that a request is from, as the gate wrote it; null when the request did
 * not come through the gate.
 */
export const addressOf = (headers: Pick<Headers, 'get'>): string | null =>
  headers.get('x-forwarded-for')
