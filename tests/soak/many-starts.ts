import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Finding } from './stage'

const times = 20

/** On Node 20 the editor's package ends an import at random; on ours it must not once. */
export function manyStarts(): Promise<Finding[]> {
  const script = `await (await import('./payload.config.ts')).default; process.exit(0)`
  const codes = Array.from(
    { length: times },
    () =>
      spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
          PAYLOAD_SECRET: randomBytes(32).toString('hex'),
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      }).status,
  )
  const good = codes.filter((code) => code === 0).length
  return Promise.resolve([
    {
      what: `loaded on Node ${process.version}`,
      holds: good === times,
      seen: `${good} of ${times}`,
    },
  ])
}
