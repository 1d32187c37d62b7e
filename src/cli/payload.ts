import { runPayload } from './run-payload'

/** Payload's own command line with this project's settings: `npm run payload -- migrate:status`. */
process.exitCode = runPayload(process.argv.slice(2), 'inherit')
