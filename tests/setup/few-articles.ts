import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const articles = ['aadsts7000215-invalid-client-secret', '0x80070005-access-denied']

/** Two articles that name no others, and the products and categories of the library. */
function writeFewArticles(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'few-articles-'))
  for (const kind of ['categories', 'products'])
    cpSync(`content/${kind}`, path.join(folder, kind), { recursive: true })
  mkdirSync(path.join(folder, 'errors'))
  for (const slug of articles) {
    const text = readFileSync(`content/errors/${slug}.md`, 'utf8').replace(/^related:.*\n/m, '')
    writeFileSync(path.join(folder, 'errors', `${slug}.md`), text)
  }
  return folder
}

/**
 * Makes a small site of an empty database: migrated, with two articles, and an admin who was invited.
 * Returns the token of the invitation.
 */
export function fillSmallSite(settings: Record<string, string>): string {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NODE_OPTIONS: '--no-deprecation',
    ...settings,
  }
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  run('src/cli/migrate.ts')
  const folder = writeFewArticles()
  run('src/cli/content.ts', 'import', folder)
  rmSync(folder, { recursive: true })
  const printed = run('src/cli/user.ts', 'invite', 'admin@example.com', 'Admin', 'admin')
  return decodeURIComponent(/\/admin\/reset\/(\S+)/.exec(printed)?.[1] ?? '')
}
