/**
 * Whether a client takes gzip, by its `Accept-Encoding` (RFC 9110, 12.5.3): `q=0` refuses it, and `*`
 * stands for it where it isn't named.
 */
export function takesGzip(accepted: string | null): boolean {
  const qualities = new Map(
    (accepted ?? '').split(',').map((item) => {
      const [coding = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
      const quality = parameters.find((part) => part.startsWith('q='))?.slice(2)
      return [coding, quality === undefined ? 1 : Number(quality)] as const
    }),
  )
  return (qualities.get('gzip') ?? qualities.get('x-gzip') ?? qualities.get('*') ?? 0) > 0
}
