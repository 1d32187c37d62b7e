import { z } from 'zod'

/** Form of the archive; a newer one is refused. */
export const archiveVersion = 1

/** `head.json`, the first entry: what a restore has to know before the first row. */
export const headSchema = z.object({
  archive: z.number().int(),
  release: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Head = z.infer<typeof headSchema>

const sum = z.string().regex(/^[0-9a-f]{64}$/)

/** `manifest.json`, the last entry: what has to be there, so a cut or altered archive is known as such. */
export const manifestSchema = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256: sum })),
  media: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: sum })),
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
})
export type Manifest = z.infer<typeof manifestSchema>
