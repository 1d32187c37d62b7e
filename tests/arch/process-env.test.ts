import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = globSync(['src/**/*.{ts,tsx}', 'collections/**/*.ts', 'payload.config.ts'], {
  exclude: (file) => file.includes('generated') || file.includes('migrations'),
})

const holding = (pattern: RegExp, except: RegExp): string[] =>
  sources
    .filter((file) => !except.test(file))
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))

test('process.env is read in src/env.ts and nowhere else, but for the name of the runtime that the bundler fills in', () => {
  expect(holding(/process\.env\b/, /^src\/(?:env|instrumentation)\.ts$/)).toEqual([])
})

test('SQL is written in src/database only', () => {
  const sql = /\b(?:select\s.+\sfrom|insert\s+into|delete\s+from|create\s+(?:table|index))\s+["\w]/i
  expect(holding(sql, /^src\/(?:database|migrations|decoder|cli\/tables)\//)).toEqual([])
})

test('no folder or file has a name that says nothing', () => {
  const empty = /(?:^|[/\\.-])(?:utils?|helpers?|misc|common|v2|new)(?=[/\\.-])/
  expect(sources.filter((file) => empty.test(file.replace('/api/v1/', '/')))).toEqual([])
})
