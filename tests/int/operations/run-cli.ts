import { spawn, type ChildProcess } from 'node:child_process'
import { childEnv } from '@/env'

export type Ended = { code: number | null; output: string; complaints: string }

/** Starts one of our command-line programs. */
export function startCli(
  script: string,
  args: readonly string[],
  changes: Record<string, string | undefined> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${script}`, ...args], {
    env: childEnv({ NODE_OPTIONS: '--no-deprecation', ...changes }),
  })
  let output = ''
  let complaints = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()))
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, output, complaints }))
  })
  return { child, ended }
}

/** Runs one to its end. */
export const runCli = (...given: Parameters<typeof startCli>): Promise<Ended> =>
  startCli(...given).ended
