import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const require = createRequire(import.meta.url)
const { forbidden, options } = require('../../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<NonNullable<ICruiseOptions['ruleSet']>['forbidden']>
  options: ICruiseOptions
}

/** Names of the rules that a file with this import, put into `folder`, breaks. */
async function brokenBy(folder: string, source: string): Promise<string[]> {
  const place = mkdtempSync(path.join(folder, 'forbidden-'))
  const file = path.join(place, 'import.ts')
  writeFileSync(file, source)
  try {
    const { output } = await cruise(
      [file],
      { ...options, validate: true, ruleSet: { forbidden } },
      undefined,
      { tsConfig: extractTSConfig('tsconfig.json') },
    )
    const violations = (output as ICruiseResult).summary.violations
    return violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)
  } finally {
    rmSync(place, { recursive: true })
  }
}

test.each([
  ['src/decoder', `import '@/site/urls'`, 'decoder-imports'],
  ['src/decoder', `import 'node:fs'`, 'decoder-is-pure'],
  ['src/decoder', `import 'zod'`, 'decoder-is-pure'],
  ['src/site', `import '@/database/query'`, 'site-imports'],
  ['src/server', `import 'payload'`, 'payload-stays-in-its-rooms'],
  ['src/server', `import '@/reads/errors'`, 'server-imports'],
  ['src/components', `import '@/reads/errors'`, 'components-imports'],
  ['src/search', `import '@/cms/jobs'`, 'search-imports'],
  ['collections', `import '@/env'`, 'collections-imports'],
])('in %s, %s is refused by the rule %s', async (folder, source, rule) => {
  expect(await brokenBy(folder, source)).toEqual([rule])
})

test('what the table allows is not refused', async () => {
  expect(await brokenBy('src/search', `import '@/decoder'\nimport '@/site/urls'`)).toEqual([])
})
