import { version } from '../../package.json'
import { runDecode } from './decode/run'

// A closed pipe (`decode log | head`) ends the program, it is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 3)
})

process.exitCode = await runDecode({
  argv: process.argv.slice(2),
  stdin: process.stdin,
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  hasColours: process.stdout.isTTY && process.stdout.hasColors(),
  version,
})
