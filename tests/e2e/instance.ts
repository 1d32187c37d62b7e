import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type Instance = Awaited<ReturnType<typeof startInstance>>

/** The built site in a process of its own, up and answering on `http://localhost:PORT`. */
export async function startInstance(env: NodeJS.ProcessEnv & { PORT: string }) {
  const origin = `http://localhost:${env.PORT}`
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let logged = ''
  child.stdout?.on('data', (piece: Buffer) => (said += piece.toString()))
  child.stderr?.on('data', (piece: Buffer) => (logged += piece.toString()))
  const isUp = async () => (await fetch(`${origin}/healthz`).catch(() => null))?.ok ?? false
  for (let tries = 0; !(await isUp()); tries++) {
    if (child.exitCode !== null) throw new Error(`the site ended: ${said}${logged}`)
    if (tries > 600) throw new Error(`the site does not come up: ${said}${logged}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    origin,
    /** What it printed for the person who started it. */
    said: () => said,
    /** Its log so far. */
    logged: () => logged,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
    /** As when the machine loses its power: no word to anybody. */
    kill: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
