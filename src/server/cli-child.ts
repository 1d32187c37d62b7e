import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { childEnv } from '@/env'
import { StartFault } from './fault'

/**
 * Runs one of our command-line programs to its end and returns what it printed; its complaints go to
 * our own standard error. Payload is loaded there and not here: Next owns the copy in this process.
 */
export async function runCliChild(
  script: string,
  changes: Record<string, string | undefined> = {},
  args: readonly string[] = [],
): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env: childEnv({ NODE_ENV: 'production', NODE_OPTIONS: '--no-deprecation', ...changes }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [output, code] = await Promise.all([text(child.stdout), ended])
  if (code === 0) return output
  throw new StartFault(`${script} failed: see above.\n${output.split('\n').slice(-15).join('\n')}`)
}
