/** Before the first, second, … start of a process that ends soon after each, in milliseconds. */
const pauses = [0, 1_000, 2_000, 5_000, 10_000]
/** Whoever lived so long did not end soon. */
const longLife = 60_000

/** Tells how long to wait before a process that ended, after so long a life, is started anew. */
export function restartPauses(): (lived: number) => number {
  let inARow = 0
  return (lived) => {
    inARow = lived > longLife ? 1 : inARow + 1
    return pauses[Math.min(inARow, pauses.length) - 1] ?? 0
  }
}
