import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { provideEnv } from '@/env'
import { log } from '@/observe/log'

export type NextApp = {
  /** Resolves when Next is done with the request; never rejects. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  close: () => Promise<void>
}

/** Starts Next inside this process. It reads NODE_ENV while it is being loaded, so that comes first. */
export async function startNext(options: {
  dev: boolean
  hostname: string
  port: number
}): Promise<NextApp> {
  provideEnv({ NODE_ENV: options.dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { default: next } = await import('next')
  const app = next({ ...options, dir: process.cwd() })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgrade = app.getUpgradeHandler()
  return {
    handle: (request, response) =>
      handle(request, response).catch((error: unknown) => {
        log().error({ err: error }, 'the pages failed at a request')
        response.destroy()
      }),
    upgrade: (request, socket, head) => void upgrade(request, socket, head),
    close: () => app.close(),
  }
}
