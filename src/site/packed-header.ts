/**
 * How a route says that its body is compressed. Next takes `content-encoding` out of what routes
 * answer, so the gate says it in its place.
 *
 * @example headers: { [packedHeader]: 'gzip' } // leaves as `content-encoding: gzip`
 */
export const packedHeader = 'x-packed'
