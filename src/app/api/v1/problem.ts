const titles: Record<number, string> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  503: 'Unavailable',
}

/** An error of the API as RFC 9457 `application/problem+json`. */
export function problem(status: number, detail: string, headers: HeadersInit = {}): Response {
  return Response.json(
    { type: 'about:blank', title: titles[status] ?? 'Error', status, detail },
    {
      status,
      headers: {
        'cache-control': 'no-store',
        ...headers,
        'content-type': 'application/problem+json',
      },
    },
  )
}
