import { EnvFault } from '@/env'
import { StartFault } from '@/server/fault'

/** Runs a command and returns its exit code; what the operator can mend is said in a sentence, without a stack. */
export async function withSentences(command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (error) {
    if (!(error instanceof StartFault || error instanceof EnvFault)) throw error
    console.error(error.message)
    return 1
  }
}
