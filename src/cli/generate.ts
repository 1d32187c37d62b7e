import {
  closeSync,
  globSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
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

/** What a command prints. */
function printed(...args: string[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'generate-')), 'printed')
  const out = openSync(file, 'w')
  const status = runPayload(args, ['ignore', out, out])
  closeSync(out)
  const said = readFileSync(file, 'utf8')
  rmSync(path.dirname(file), { recursive: true })
  if (status !== 0) {
    console.error(`payload ${args.join(' ')} failed.\n${said}`)
    process.exit(1)
  }
  return said
}

function generate(): void {
  run('generate:types')
  run('generate:db-schema')
  run('generate:importmap')
}

/**
 * Names of the migrations that would be needed; nothing is left behind. Where a table or column might be
 * a renamed one, Payload asks; with nobody there to answer it ends quietly, as if there were nothing to
 * do: so it has to say that it came to the end.
 */
function missingMigrations(): string[] {
  const before = read(globSync(migrationFiles))
  const index = readFileSync('src/migrations/index.ts')
  const said = printed('migrate:create', 'drift', '--skip-empty')
  if (!/statements generation complete/i.test(said)) return ['one that Payload asks about']
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
