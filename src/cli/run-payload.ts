import { spawnSync, type StdioOptions } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { childEnv, env } from '@/env'

/**
 * Runs one of Payload's commands and returns its exit code. Generating needs no database and no real
 * secret, but Payload refuses to start without one.
 */
export function runPayload(args: readonly string[], stdio: StdioOptions): number {
  const secret = env().payloadSecret || randomBytes(32).toString('hex')
  const child = spawnSync(process.execPath, ['node_modules/payload/bin.js', ...args], {
    env: childEnv({ PAYLOAD_SECRET: secret, NODE_OPTIONS: '--no-deprecation', LOG_LEVEL: 'info' }),
    stdio,
  })
  return child.status ?? 1
}
