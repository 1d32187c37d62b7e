import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { createDatabase, databaseAt, dropDatabase, dropOrphans, startTestCluster } from './cluster'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: string
    testTemplate: string
    testSecret: string
  }
}

/** One migrated database before all test files; each file clones it (`own-database.ts`). */
export default async function setup(project: TestProject) {
  const cluster = await startTestCluster()
  await dropOrphans(cluster.url)
  const template = `template_${process.pid}`
  await createDatabase(cluster.url, template)
  const secret = randomBytes(32).toString('hex')
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/migrate.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--no-deprecation',
      DATABASE_URL: databaseAt(cluster.url, template),
      PAYLOAD_SECRET: secret,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  project.provide('testServer', cluster.url)
  project.provide('testTemplate', template)
  project.provide('testSecret', secret)
  return async () => {
    await dropDatabase(cluster.url, template)
    await cluster.stop()
  }
}
