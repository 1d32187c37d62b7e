import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { childEnv } from '@/env'
import { buildBrowser } from './build-browser'
import { withFileLock } from './file-lock'

/**
 * Builds the scripts of the browser and the pages. `--if-stale` does nothing when the sources are
 * those of the last build. It needs no database and no secret, and is given none.
 */
const stampFile = '.next/source-stamp'

function sourceStamp(): string {
  const hash = createHash('sha256')
  const files = globSync(['{src,collections}/**/*', '*.config.{ts,mjs}', '*.json', 'public/*'], {
    exclude: (file) => /^src\/(?:cli|server)(?:\/|$)/.test(file),
  }).filter((file) => statSync(file).isFile())
  for (const file of files.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

const isFresh = (stamp: string): boolean =>
  existsSync('public/assets/manifest.json') &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stamp

function buildPages(): void {
  const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: childEnv({
      NODE_ENV: 'production',
      NODE_OPTIONS: '--no-deprecation',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: undefined,
      MIGRATION_DATABASE_URL: undefined,
      READ_DATABASE_URL: undefined,
    }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (next.status === 0) return
  console.error(next.stdout, next.stderr)
  console.error('The pages could not be built: see above.')
  process.exit(1)
}

await withFileLock('.cache/build.lock', async () => {
  const stamp = sourceStamp()
  if (process.argv.includes('--if-stale') && isFresh(stamp)) return
  const began = Date.now()
  console.log('  pages: building, this takes a minute or two')
  await buildBrowser()
  buildPages()
  writeFileSync(stampFile, stamp)
  console.log(`  pages: built (${((Date.now() - began) / 1000).toFixed(1)} s)`)
})
