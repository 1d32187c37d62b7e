/* The least that Node can do: one answer, made before anybody asked. `node bare-server.mjs PORT FILE HEADERS` */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [port, file, headers] = process.argv.slice(2)
const body = readFileSync(file)
const head = { ...JSON.parse(headers), 'content-length': body.length }
createServer((_, response) => response.writeHead(200, head).end(body)).listen(
  Number(port),
  '127.0.0.1',
)
