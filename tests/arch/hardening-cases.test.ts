import { globSync, readFileSync } from 'node:fs'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import { cases } from '../hardening/cases'

/** What runs for hours or needs a machine for itself: `npm run test:soak`. */
const soak = 'tests/soak/'

/** Files with a test (or a stage of the soak run) whose name begins with the number of a case. */
const files = globSync('tests/**/*.ts').map((file) => {
  const named = readFileSync(file, 'utf8').matchAll(/\(\s*['"`]((?:C\d+ )+)/g)
  const numbers = [...named].flatMap(([, all = '']) => all.trim().split(' '))
  return { file, numbers: numbers.map((number) => Number(number.slice(1))) }
})

const filesOf = (wanted: number) =>
  files.filter(({ numbers }) => numbers.includes(wanted)).map(({ file }) => file)

test('every critical and every high case has a test that carries its number', () => {
  const bare = cases
    .filter(({ weight }) => weight !== 'medium')
    .filter(({ number }) => filesOf(number).length === 0)
  expect(bare).toEqual([])
})

test('no number stands on a test that is not in the list', () => {
  const known = new Set(cases.map(({ number }) => number))
  expect(files.flatMap(({ numbers }) => numbers).filter((number) => !known.has(number))).toEqual([])
})

// `vitest run --project arch -u` writes it.
test('the table of cases and their files is as it was committed', async () => {
  const rows = cases.map(({ number, weight, holds }) => {
    const where = filesOf(number).map((file) => `[${file.replace('tests/', '')}](../../${file})`)
    const runs = where.length > 0 && where.every((link) => link.includes(soak)) ? ' (soak)' : ''
    return `| C${number} | ${weight}${runs} | ${holds} | ${where.join('<br>')} |`
  })
  const text = `# What the site is held against

Each case is an attack or a fault that software of this kind has fallen to. Its tests carry its number in their names, and say what stock software does. Critical and high ones keep a release back: all of them run with \`npm test\`, but for the long ones: \`npm run test:soak\`. Those of \`tests/hardening\` alone, after a build: \`npm run test:hardening\`. This table is written by \`vitest run --project arch -u\`.

| case | weight | what holds | tests |
| --- | --- | --- | --- |
${rows.join('\n')}
`
  const table = await format(text, { parser: 'markdown', proseWrap: 'preserve' })
  await expect(table).toMatchFileSnapshot('../hardening/README.md')
})
