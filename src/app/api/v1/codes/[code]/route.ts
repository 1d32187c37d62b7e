import { lookUpCode } from '@/reads/codes'
import type { ApiCode } from '@/site/api/schemas'
import { refuseWrites } from '../../methods'
import { cachedJson, orUnavailable } from '../../cached'
import { problem } from '../../problem'

export const dynamic = 'force-dynamic'

/** What a code in any spelling means. What the decoder knows is told without the database too. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  return orUnavailable(() => answer(request, params))
}

async function answer(request: Request, params: Promise<{ code: string }>): Promise<Response> {
  const written = decoded((await params).code)
  const found = written === null ? null : await lookUpCode(written)
  if (!found) return problem(404, 'Neither the decoder nor an article knows this code.')
  const { code, readings, about, mentions } = found
  const body: ApiCode = {
    code,
    readings,
    articles: [
      ...about.map((article) => ({ ...article, about: true })),
      ...mentions.map((article) => ({ ...article, about: false })),
    ].map(({ slug, title, url, about: isAbout }) => ({ slug, title, url, about: isAbout })),
  }
  return cachedJson(request, body)
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

export { refuseWrites as POST, refuseWrites as PUT, refuseWrites as PATCH, refuseWrites as DELETE }
