import { metrics } from '../metrics'
import { refuse } from '../refuse'
import type { GateOptions, Passage } from './context'

/** Answers those who watch: is the process alive, is it ready, how is it doing? */
export const probeServer =
  ({ isDatabaseAnswering }: GateOptions) =>
  async ({ request, response, path, isLocal, common }: Passage): Promise<void> => {
    const send = (status: number, type: string, body: string) => {
      response.writeHead(status, {
        ...common,
        'content-type': type,
        'cache-control': 'no-store',
        'content-length': Buffer.byteLength(body),
      })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const sendJson = (status: number, body: unknown) =>
      send(status, 'application/json', JSON.stringify(body))

    if (path === '/healthz') return sendJson(200, { status: 'ok' })
    if (path === '/readyz') {
      const database = await isDatabaseAnswering()
      return sendJson(database ? 200 : 503, { status: database ? 'ready' : 'not ready', database })
    }
    // The numbers are for the operator; a proxy in front adds headers and so does not get them.
    if (!isLocal) return refuse(request, response, 404, common)
    const { registry } = metrics()
    send(200, registry.contentType, await registry.metrics())
  }
