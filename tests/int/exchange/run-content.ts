import { spawn } from 'node:child_process'
import { childEnv } from '@/env'

type Ended = { code: number | null; output: string }

/** Runs the content command line on this test's database; kills it once it has printed `until`. */
export const runContent = (args: readonly string[], until?: string): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/content.ts', ...args], {
      env: childEnv({ NODE_OPTIONS: '--no-deprecation' }),
    })
    let output = ''
    const listen = (data: Buffer): void => {
      output += data.toString()
      if (until !== undefined && output.includes(until)) child.kill('SIGKILL')
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('close', (code) => resolve({ code, output }))
  })

export const lastLine = (output: string): string | undefined => output.trim().split('\n').at(-1)
