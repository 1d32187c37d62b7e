import { createServer } from 'node:net'

const tryPort = (port: number, host: string): Promise<number | NodeJS.ErrnoException> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, host, () => {
      const address = probe.address()
      const taken = typeof address === 'object' && address ? address.port : port
      probe.close(() => resolve(taken))
    })
  })

/** The wanted port if nobody has it, else any free one. */
export async function freePort(wanted = 0): Promise<number> {
  const first = await tryPort(wanted, '127.0.0.1')
  if (typeof first === 'number') return first
  const any = await tryPort(0, '127.0.0.1')
  if (typeof any === 'number') return any
  throw any
}

/** Why a port cannot be listened on (`EADDRINUSE`, `EACCES`, …); null when it can. */
export async function portTrouble(port: number, host: string): Promise<string | null> {
  const result = await tryPort(port, host)
  return typeof result === 'number' ? null : (result.code ?? result.message)
}
