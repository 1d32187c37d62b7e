import { parseArgs } from 'node:util'

const usage = `Articles, products, categories and FAQs as files.

  npm run content -- check  [paths] [--report]            what is wrong in content/, by file and line
  npm run content -- format [paths]                       writes files in the form that an export writes
  npm run content -- import [paths] [--force] [--dry-run] brings files into the database
  npm run content -- export [slugs] [--into folder]       writes what is published into content/

Without paths all of content/ is meant. Check and format need no database; import and export use
DATABASE_URL or the site's own database. An import leaves alone what was edited in the CMS since the
last one; --force replaces it.

Exit code: 0 all well, 1 something was wrong and is named, 2 not understood.
`

const options = {
  report: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  into: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const read = () => {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    console.error((error as Error).message)
    return undefined
  }
}

/** Loads only what the command needs: a check starts in a second, Payload takes several. */
const run = async (): Promise<number> => {
  const given = read()
  const [command, ...paths] = given?.positionals ?? []
  if (given?.values.help) {
    console.log(usage)
    return 0
  }
  switch (given && command) {
    case 'check':
      return (await import('./content/check')).runCheck(paths, given!.values.report)
    case 'format':
      return (await import('./content/format')).runFormat(paths)
    case 'import': {
      const { force, 'dry-run': dryRun } = given!.values
      return (await import('./content/import')).runImport(paths, { force, dryRun })
    }
    case 'export':
      return (await import('./content/export')).runExport(paths, given!.values.into)
    default:
      console.error(usage)
      return 2
  }
}

// Payload keeps timers and sockets; what is asked for is done.
process.exit(await run())
