import { parse } from 'sh-syntax'
import type { ReadCommand } from './read-command'

/** Reads bash with the parser of shfmt. */
export const readBash: ReadCommand = async (command) => {
  try {
    await parse(command)
    return undefined
  } catch (error) {
    const { Text: text } = error as { Text?: string }
    return `bash does not read this: ${text ?? (error as Error).message}`
  }
}
