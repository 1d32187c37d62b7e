import { createServer, type Server } from 'node:http'
import type { RequestListener } from 'node:http'
import { StartFault } from './fault'

/** What a slow or idle client is given: seconds for the head, half a minute for a whole request. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000, // longer than the 60 s of a usual load balancer
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
}

export const makeServer = (listener: RequestListener): Server => createServer(patience, listener)

export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartFault(portFault(error.code ?? error.message, port, host))),
    )
    server.listen(port, host, resolve)
  })
}

/** Why a port cannot be had, and what to do. */
export function portFault(code: string, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop the program that uses it, or choose another with PORT=${port + 1}.`
    case 'EACCES':
      return `Port ${port} needs special rights: choose one above 1023 with PORT=3000 and put a proxy in front.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address "${host}": correct HOST (127.0.0.1 for this machine alone, 0.0.0.0 for everyone).`
    default:
      return `Port ${port} on ${host} cannot be used (${code}): choose another with PORT.`
  }
}

/** Stops taking requests, lets running ones finish, and after a while closes what is left. */
export async function closeServer(server: Server, grace = 5_000): Promise<void> {
  if (!server.listening) return
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearTimeout(timer)
}
