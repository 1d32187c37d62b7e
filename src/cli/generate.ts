import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runPayload } from './run-payload'

/**
 * Writes what Payload generates: types, database schema, import map. With `--check` it fails when
 * that changes a file, or when a migration is missing, and says what to run.
 */
const written = [
  'src/generated/payload-types.ts',
  'src/generated/db-schema.ts',
  'src/app/(payload)/admin/importMap.js',
]
const migrationFiles = 'src/migrations/*'

const read = (files: readonly string[]) =>
  new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

function run(...args: string[]): void {
  if (runPayload(args, ['ignore', 'ignore', 'inherit']) === 0) return
  console.error(`payload ${args.join(' ')} failed.`)
  process.exit(1)
}

function generate(): void {
  run('generate:types')
  run('generate:db-schema')
  run('generate:importmap')
}

/** Names of the migrations that would be needed; nothing is left behind. */
function missingMigrations(): string[] {
  const before = read(globSync(migrationFiles))
  const index = readFileSync('src/migrations/index.ts')
  run('migrate:create', 'drift', '--skip-empty')
  const added = globSync(migrationFiles).filter((file) => !before.has(file))
  for (const file of added) rmSync(file)
  if (added.length > 0) {
    // The command also lists the migration in the index.
    writeFileSync('src/migrations/index.ts', index)
  }
  return added
}

function check(): void {
  const before = read(written)
  generate()
  const changed = written.filter((file) => readFileSync(file, 'utf8') !== before.get(file))
  for (const file of changed)
    console.error(`${file} is not up to date: run npm run generate and commit it.`)
  const missing = missingMigrations()
  if (missing.length > 0) {
    console.error('The collections need a migration: run npm run payload -- migrate:create NAME.')
  }
  process.exitCode = changed.length + missing.length > 0 ? 1 : 0
}

if (process.argv.includes('--check')) check()
else generate()
