import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { clockJumps } from './clock'
import { diskFull } from './disk-full'
import { mixedLoad } from './mixed-load'
import { manyStarts } from './many-starts'
import { pointInTime } from './point-in-time'
import type { Finding, Stage } from './stage'

/**
 * `npm run test:soak -- [--minutes 30] [--only load,disk,clock,restore,starts]`: what takes too long for every
 * change, or a machine for itself. Needs a build. Writes `.cache/soak/report.md`; the exit code is 1
 * when something did not hold.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    only: { type: 'string', default: 'load,disk,clock,restore,starts' },
  },
})
const minutes = Number(values.minutes)

/** A stage carries the number of the case that it proves. */
const stage = (name: string, run: Stage['run']): Stage => ({ name, run })

const stages: Record<string, Stage> = {
  load: stage('C54 C39 mixed load on two instances, one restarted', () => mixedLoad(minutes)),
  disk: stage('C45 the disk fills up under the site and its Postgres', diskFull),
  clock: stage('C50 the clock jumps an hour, ahead and back', clockJumps),
  restore: stage('C15 a restore to a moment, from a base and the archived log', pointInTime),
  starts: stage('C43 the CMS is loaded twenty times', manyStarts),
}

const folder = '.cache/soak'
mkdirSync(folder, { recursive: true })
const lines = [`# Soak run of ${new Date().toISOString()}`, '']
let failed = 0

for (const name of values.only.split(',')) {
  const chosen = stages[name]
  if (!chosen) throw new Error(`There is no stage “${name}”: ${Object.keys(stages).join(', ')}`)
  console.log(`\n${chosen.name}`)
  const findings = await chosen
    .run()
    .catch((error: unknown): Finding[] => [
      { what: 'the stage itself', holds: false, seen: String((error as Error).stack ?? error) },
    ])
  lines.push(`## ${chosen.name}`, '', '| what | holds | seen |', '| --- | --- | --- |')
  for (const { what, holds, seen } of findings) {
    if (holds === false) failed++
    const verdict = holds === null ? 'measured' : holds ? 'yes' : 'NO'
    console.log(`  ${verdict.padEnd(9)}${what}: ${seen}`)
    lines.push(`| ${what} | ${verdict} | ${seen.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`)
  }
  lines.push('')
  writeFileSync(`${folder}/report.md`, lines.join('\n'))
}
console.log(`\n${failed} did not hold; the report is ${folder}/report.md`)
process.exit(failed > 0 ? 1 : 0)
