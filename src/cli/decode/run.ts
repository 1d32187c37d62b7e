import { createReadStream } from 'node:fs'
import { createReader, explain, tablesForCode } from '../../decoder/index'
import { loadTables } from '../../decoder/tables/index'
import { HELP, readArguments, UsageError } from './arguments'
import { makePaint, printDecoding, printReadings } from './print'
import type { Readable } from 'node:stream'
import type { Decoding } from '../../decoder/types'
import type { Options } from './arguments'
import type { Paint } from './print'

/** What the program needs of its surroundings. */
export type Surroundings = {
  argv: readonly string[]
  stdin: Readable
  write(text: string): void
  writeError(text: string): void
  hasColours: boolean
  version: string
}

/** Documented in --help. */
export const EXIT = { found: 0, nothing: 1, usage: 2, unreadable: 3 } as const

async function readAll(input: Readable, keepsRedacted: boolean): Promise<Decoding> {
  const reader = createReader(loadTables, keepsRedacted)
  input.setEncoding('utf8')
  for await (const chunk of input) await reader.feed(String(chunk))
  return reader.finish()
}

async function decodeInput(
  name: string,
  options: Options,
  io: Surroundings,
  paint: Paint,
): Promise<number> {
  const decoding = await readAll(
    name === '-' ? io.stdin : createReadStream(name),
    options.json || options.redact,
  )
  const { findings, redacted } = decoding
  if (options.json)
    io.write(`${JSON.stringify(name === '-' ? decoding : { file: name, ...decoding })}\n`)
  else if (options.redact) io.write(redacted)
  else {
    if (options.files.length > 1) io.write(`${paint('name', `== ${name}`)}\n`)
    io.write(printDecoding(decoding, paint))
  }
  return findings.length ? EXIT.found : EXIT.nothing
}

async function explainCode(
  code: string,
  options: Options,
  io: Surroundings,
  paint: Paint,
): Promise<number> {
  const readings = explain(code, await loadTables(tablesForCode(code)))
  io.write(
    options.json ? `${JSON.stringify({ code, readings })}\n` : printReadings(code, readings, paint),
  )
  return readings.length ? EXIT.found : EXIT.nothing
}

async function answer(options: Options, io: Surroundings): Promise<number> {
  const paint = makePaint(io.hasColours && !options.json)
  const results: number[] = []
  for (const code of options.explain) results.push(await explainCode(code, options, io, paint))
  const inputs = options.files.length || options.explain.length ? options.files : ['-']
  for (const name of inputs)
    results.push(
      await decodeInput(name, options, io, paint).catch((error: unknown) => {
        io.writeError(
          `decode: ${name}: ${error instanceof Error ? error.message : String(error)}\n`,
        )
        return EXIT.unreadable
      }),
    )
  if (results.includes(EXIT.unreadable)) return EXIT.unreadable
  return results.includes(EXIT.found) ? EXIT.found : EXIT.nothing
}

/** Runs the program; resolves to its exit code. */
export async function runDecode(io: Surroundings): Promise<number> {
  try {
    const options = readArguments(io.argv)
    if (options.help || options.version) {
      io.write(options.help ? HELP : `${io.version}\n`)
      return EXIT.found
    }
    return await answer(options, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.writeError(`decode: ${error.message}\n`)
    return EXIT.usage
  }
}
