import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import { ArticlePicture } from '@/components/picture/article-picture'
import { getArticle } from '@/reads/errors'
import { getSite } from '@/reads/site'
import { shows, showsContent } from '@/site/shows'
import { notFoundResponse } from '../../text-response'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

/** Satori reads no woff2. */
const fontFile = (name: string) =>
  readFile(path.join(process.cwd(), 'node_modules/@fontsource', name))

let fonts: Promise<[Buffer, Buffer, Buffer]> | undefined
const loadFonts = () =>
  (fonts ??= Promise.all([
    fontFile('ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff'),
    fontFile('ibm-plex-sans/files/ibm-plex-sans-latin-700-normal.woff'),
    fontFile('ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff'),
  ]))

/** `/pictures/{slug}.png`, 1200 × 630. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const slug = /^(.+)\.png$/.exec((await params).file)?.[1]
  const article = slug === undefined ? null : await getArticle(slug)
  if (!article) return notFoundResponse()
  const [{ name }, [sans, bold, mono]] = await Promise.all([getSite(), loadFonts()])
  return new ImageResponse(
    <ArticlePicture title={article.title} codes={article.codes} site={name} />,
    {
      width: 1200,
      height: 630,
      fonts: [
        { name: 'Plex Sans', data: sans, weight: 400 },
        { name: 'Plex Sans', data: bold, weight: 700 },
        { name: 'Plex Mono', data: mono, weight: 400 },
      ],
      headers: { 'x-shows': showsContent([shows.site, shows.error(article.id)]) },
    },
  )
}
