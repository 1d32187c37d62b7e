import { say } from './say'

/** Prints a line a step, with how long it took. */
export function startProgress(print: (line: string) => void = say) {
  const began = Date.now()
  let last = began
  return {
    done: (what: string) => {
      const now = Date.now()
      print(`  ${what} (${seconds(now - last)})`)
      last = now
    },
    total: () => seconds(Date.now() - began),
  }
}

export type Progress = ReturnType<typeof startProgress>

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
