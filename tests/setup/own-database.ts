import { randomInt } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { provideEnv } from '@/env'
import { createDatabase, databaseAt, dropDatabase } from './cluster'

/** A database for this test file alone, known to `env()` before anything of the project is loaded. */
const server = inject('testServer')
const name = `test_${process.ppid}_${randomInt(1e9)}`

await createDatabase(server, name, inject('testTemplate'))
provideEnv({
  NODE_ENV: 'production',
  DATABASE_URL: databaseAt(server, name),
  PAYLOAD_SECRET: inject('testSecret'),
  SITE_URL: 'http://localhost:3000',
})

afterAll(() => dropDatabase(server, name))
