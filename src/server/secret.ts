import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { env, provideEnv } from '@/env'
import { readKept, writeKept } from './kept'

/** Without a secret in the settings one is made at the first start and kept beside the data. */
export function provideSecret(): void {
  if (env().payloadSecret) return
  const file = path.join(env().dataDir, 'secret.json')
  const kept = readKept<{ payloadSecret: string }>(file) ?? {
    payloadSecret: randomBytes(32).toString('hex'),
  }
  writeKept(file, kept)
  provideEnv({ PAYLOAD_SECRET: kept.payloadSecret })
}
