import { getPayload, type Payload } from 'payload'
import config from '@payload-config'
import { exportContent } from '@/exchange/export'
import { importContent, type ImportOptions } from '@/exchange/import'
import type { SourceFile } from '@/exchange/content-set'
import { formats, type Contents, type Kind } from '@/exchange/kinds'

export const openPayload = (): Promise<Payload> => getPayload({ config, disableOnInit: true })

/** A content file with this content, in its canonical form. */
export const fileFor = <K extends Kind>(kind: K, value: Contents[K]): SourceFile => ({
  kind,
  file: `content/${kind}/${value.slug}${formats[kind].extension}`,
  text: formats[kind].serialize(value),
})

/** Imports and tells what became of each slug, and what was wrong. */
export const importFiles = async (
  payload: Payload,
  files: SourceFile[],
  options: Partial<ImportOptions> = {},
) => {
  const { results, faults } = await importContent({ payload, files, ...options })
  return {
    outcomes: Object.fromEntries(results.map(({ slug, outcome }) => [slug, outcome])),
    faults: faults.map(({ file, line, message }) => `${file}:${line}: ${message}`),
  }
}

/** The text that an export writes for each slug. */
export const exportTexts = async (payload: Payload, slugs?: string[]) => {
  const { files } = await exportContent(slugs ? { payload, slugs } : { payload })
  return Object.fromEntries(files.map(({ slug, text }) => [slug, text]))
}

/** The published article of a slug, as stored. */
export const storedArticle = async (payload: Payload, slug: string) => {
  const { docs } = await payload.find({
    collection: 'errors',
    where: { slug: { equals: slug } },
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!
}

export const countVersions = async (payload: Payload, id: number): Promise<number> => {
  const { totalDocs } = await payload.countVersions({
    collection: 'errors',
    where: { parent: { equals: id } },
    overrideAccess: true,
  })
  return totalDocs
}
