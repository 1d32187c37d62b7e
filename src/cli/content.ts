import { parseArgs } from 'node:util'

import { runCheck, runFormat } from './content/check'

const usage = `Articles, products, categories and FAQs as files.

  npm run content -- check  [paths]    what is wrong in content/, by file and line; needs no database
  npm run content -- format [paths]    writes the files in the one form that an export writes
  npm run content -- check --report    counts and likeness of articles as well

Paths narrow what is reported or written; without any, all of content/ is meant.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})
const [command, ...paths] = positionals

const run = async (): Promise<number> => {
  if (values.help) {
    console.log(usage)
    return 0
  }
  switch (command) {
    case 'check':
      return runCheck(paths, values.report === true)
    case 'format':
      return runFormat(paths)
    default:
      console.error(usage)
      return 2
  }
}

process.exitCode = await run()
