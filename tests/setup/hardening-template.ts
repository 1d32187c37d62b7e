import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { createDatabase, databaseAt, dropDatabase, dropOrphans } from './cluster'
import { fillSmallSite } from './few-articles'
import { startHardeningPostgres } from './postgres-faults'

declare module 'vitest' {
  interface ProvidedContext {
    hardeningServer: string
    hardeningTemplate: string
    hardeningSecret: string
    hardeningInvitation: string
  }
}

/** What the site of each file of hardening tests begins with; each clones it (`real-site.ts`). */
export default async function setup(project: TestProject) {
  const cluster = await startHardeningPostgres()
  await dropOrphans(cluster.url)
  const template = `template_${process.pid}`
  await createDatabase(cluster.url, template)
  const secret = randomBytes(32).toString('hex')
  const invitation = fillSmallSite({
    DATABASE_URL: databaseAt(cluster.url, template),
    PAYLOAD_SECRET: secret,
  })
  project.provide('hardeningServer', cluster.url)
  project.provide('hardeningTemplate', template)
  project.provide('hardeningSecret', secret)
  project.provide('hardeningInvitation', invitation)
  return async () => {
    await dropDatabase(cluster.url, template)
    await cluster.stop()
  }
}
