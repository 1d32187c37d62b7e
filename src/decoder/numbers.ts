/** A list of whole numbers that grows: in four bytes each, since a log makes hundreds of thousands. */
export type Numbers = { push(value: number): void; all(): Int32Array }

/** @param expected a guess at how many there will be; more cost a second, longer array */
export function startNumbers(expected = 16): Numbers {
  let numbers = new Int32Array(Math.max(16, expected))
  let count = 0
  return {
    push(value) {
      if (count === numbers.length) {
        const longer = new Int32Array(count * 2)
        longer.set(numbers)
        numbers = longer
      }
      numbers[count++] = value
    },
    all: () => numbers.subarray(0, count),
  }
}
