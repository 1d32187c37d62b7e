/** What the command line asks for. */
export type Options = {
  files: readonly string[]
  explain: readonly string[]
  json: boolean
  redact: boolean
  help: boolean
  version: boolean
}

/** A command line that can't be understood; the message is for the one who typed it. */
export class UsageError extends Error {}

const flags: Readonly<Record<string, 'json' | 'redact' | 'help' | 'version'>> = {
  '--json': 'json',
  '-j': 'json',
  '--redact': 'redact',
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-V': 'version',
}

/**
 * Reads the arguments after the program's name.
 *
 * @throws UsageError for an unknown option or a missing value
 */
export function readArguments(argv: readonly string[]): Options {
  const options = { json: false, redact: false, help: false, version: false }
  const files: string[] = []
  const explain: string[] = []
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? ''
    const flag = flags[argument]
    if (flag) options[flag] = true
    else if (argument === '--explain' || argument === '-e') {
      const code = argv[++at]
      if (!code) throw new UsageError(`${argument} needs a code, such as 0x80070005`)
      explain.push(code)
    } else if (argument.startsWith('--explain=')) explain.push(argument.slice('--explain='.length))
    else if (argument === '--') {
      files.push(...argv.slice(at + 1))
      break
    } else if (argument.startsWith('-') && argument !== '-')
      throw new UsageError(`There is no option ${argument}; --help lists them`)
    else files.push(argument)
  }
  return { ...options, files, explain }
}

export const HELP = `decode - reads error codes of any kind out of logs and messages

usage: decode [options] [file ...]
       some-command 2>&1 | decode

Without a file, or for the file -, it reads standard input. Nothing is sent anywhere.

  -e, --explain CODE   what one code means, without a text
  -j, --json           the whole answer as JSON, one object for each input
      --redact         the text itself, secrets and personal data replaced
  -h, --help           this page
  -V, --version        the version

exit codes: 0 something was found   1 nothing was found
            2 the command line is wrong   3 a file could not be read
`
