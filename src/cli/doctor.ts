import { parseArgs } from 'node:util'
import { allowLongQueries, childEnv, env, loadEnvFile } from '@/env'
import { openDatabase } from '@/server/site-database'
import { startProgress } from '@/server/progress'
import { printed, type Finding } from './doctor/check'
import { examine, examineSettings } from './doctor/examine'
import { withSentences } from './site-faults'

const usage = `Looks at a deployment and says what to do.

  npm run doctor -- [--url ADDRESS] [--json]

Settings, secrets, disk, database (version, extensions, clock, connections, migrations, search index),
replica, backups; with --url also the headers that readers get from there. Nothing is changed.
Exit code: 0 no fault, 1 faults, 2 not understood.
`

function read(): { url: string | null; isJson: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { url: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    if (values.url !== undefined && !URL.canParse(values.url)) return null
    return { url: values.url ?? null, isJson: values.json }
  } catch {
    return null
  }
}

async function lookAround(url: string | null): Promise<Finding[]> {
  const wrong = examineSettings(childEnv())
  if (wrong.length > 0) return wrong
  const isOwn = !env().databaseUrl
  const database = await openDatabase(startProgress(isOwn ? console.error : () => {}))
  try {
    return await examine({ url })
  } finally {
    await database.stop()
  }
}

function report(findings: readonly Finding[], isJson: boolean): number {
  const faults = findings.filter(({ state }) => state === 'fault').length
  if (isJson) console.log(JSON.stringify({ isWell: faults === 0, findings }, null, 2))
  else {
    for (const finding of findings) console.log(printed(finding))
    console.log(`\n${faults === 0 ? 'No faults.' : `Faults: ${faults}.`}`)
  }
  return faults === 0 ? 0 : 1
}

const given = read()
if (!given) {
  console.error(usage)
  process.exit(2)
}
loadEnvFile()
allowLongQueries()
process.exit(await withSentences(async () => report(await lookAround(given.url), given.isJson)))
