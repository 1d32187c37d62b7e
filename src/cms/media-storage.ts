import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'
import { slugs } from '@collections/slugs'

/** Where pictures are kept when several instances share them: a bucket that speaks S3. */
export type Bucket = {
  name: string
  region: string
  /** Null for Amazon's own; others (MinIO, R2, Ceph) are addressed by path below theirs. */
  endpoint: string | null
  /** Null: the machine's own role says who we are. */
  keys: { id: string; secret: string } | null
}

/**
 * Pictures in a bucket instead of a folder. Readers get them from us all the same, by the same address
 * and under the same rules of access; the bucket stays closed. The tables are the same either way.
 */
export const mediaStorage = (bucket: Bucket | null): Plugin =>
  s3Storage({
    enabled: bucket !== null,
    alwaysInsertFields: true,
    collections: { [slugs.media]: true },
    bucket: bucket?.name ?? '',
    config: {
      ...(bucket ? { region: bucket.region } : {}),
      ...(bucket?.endpoint ? { endpoint: bucket.endpoint, forcePathStyle: true } : {}),
      ...(bucket?.keys
        ? { credentials: { accessKeyId: bucket.keys.id, secretAccessKey: bucket.keys.secret } }
        : {}),
    },
  })
