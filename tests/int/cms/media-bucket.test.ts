import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { provideEnv } from '@/env'
import { startBucket } from '../../setup/s3-double'

const keys = { id: 'KEYID', secret: 'a secret of the bucket' }
const bucket = await startBucket(keys)
const dataDir = await mkdtemp(path.join(tmpdir(), 'bucket-'))
provideEnv({
  DATA_DIR: dataDir,
  MEDIA_S3_BUCKET: 'pictures',
  MEDIA_S3_ENDPOINT: bucket.endpoint,
  MEDIA_S3_KEY_ID: keys.id,
  MEDIA_S3_KEY_SECRET: keys.secret,
})
// The settings are read when the config is loaded: after they have been made.
const { cms } = await import('../../factories')
const { handleEndpoints } = await import('payload')
const { default: config } = await import('@payload-config')

afterAll(async () => {
  bucket.stop()
  await rm(dataDir, { recursive: true })
})

const picture = await sharp({
  create: { width: 40, height: 20, channels: 3, background: '#123456' },
})
  .png()
  .toBuffer()

const upload = async (name: string) => {
  const payload = await cms()
  return payload.create({
    overrideAccess: true,
    depth: 0,
    collection: slugs.media,
    data: { alt: 'A blue field' },
    file: { name, data: picture, mimetype: 'image/png', size: picture.length },
  })
}

const get = (address: string) =>
  handleEndpoints({ config, request: new Request(`http://localhost:3000${address}`) })

test('a picture is put into the bucket, signed, and nothing of it on our disk', async () => {
  const { filename, mimeType } = await upload('field.png')
  expect([filename, mimeType]).toEqual(['field.webp', 'image/webp'])
  expect([...bucket.objects.keys()]).toEqual(['/pictures/field.webp'])
  const kept = bucket.objects.get('/pictures/field.webp')
  const { format, width } = await sharp(kept?.body).metadata()
  expect([format, width, kept?.type]).toEqual(['webp', 40, 'image/webp'])
  expect([bucket.refused, existsSync(path.join(dataDir, 'media', 'field.webp'))]).toEqual([
    [],
    false,
  ])
})

test('readers get it from us, by the address that pictures always have', async () => {
  const { filename, url } = await upload('reader.png')
  expect(url).toBe(`http://localhost:3000/api/media/file/${filename}`)
  const response = await get(`/api/media/file/${filename}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect(Buffer.from(await response.arrayBuffer())).toEqual(
    bucket.objects.get(`/pictures/${filename}`)?.body,
  )
})

test('a picture that is deleted leaves the bucket', async () => {
  const { id, filename } = await upload('gone.png')
  const payload = await cms()
  await payload.delete({ overrideAccess: true, collection: slugs.media, id })
  expect(bucket.objects.has(`/pictures/${filename}`)).toBe(false)
  expect((await get(`/api/media/file/${filename}`)).status).toBe(404)
})

test('the bucket refuses a wrong signature: it really looks', async () => {
  const scope = `${keys.id}/20261127/us-east-1/s3/aws4_request`
  const response = await fetch(`${bucket.endpoint}/pictures/field.webp`, {
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00`,
    },
  })
  expect([response.status, bucket.refused]).toEqual([403, ['GET /pictures/field.webp']])
})
