import { families } from '../../src/decoder/families/index'

/** A small generator with a fixed seed: the log is the same on every run. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/**
 * A log of a given size as several programs write it: web access, application, system and stack lines,
 * and in four of a hundred a sample of a family.
 */
export function makeMixedLog(size: number, seed = 1): string {
  const random = makeRandom(seed)
  const two = (): string => String(random(60)).padStart(2, '0')
  const samples = families.flatMap((family) => family.samples.map((sample) => sample.text))
  const writers: readonly (() => string)[] = [
    () =>
      `10.${random(256)}.${random(256)}.7 - - [07/May/2024:05:${two()}:12 +0000] "GET /api/items/${random(99999)}?page=${random(9)} HTTP/1.1" 200 ${random(99999)} "-" "Mozilla/5.0 (X11; Fedora; Linux x86_64; rv:60.0)"`,
    () =>
      `2024-05-07T05:${two()}:12.${random(999)}Z INFO  [worker-${random(16)}] com.contoso.orders.Service - processed order ${random(999999)} in ${random(900)} ms for tenant alpha`,
    () =>
      `May  7 05:${two()}:12 web0${random(9)} systemd[1]: Started Session ${random(9999)} of user deploy; cpu=${random(100)}% mem=${random(4096)}M`,
    () =>
      `    at Contoso.Orders.Repository.Save(Order order) in C:\\src\\orders\\Repository.cs:line ${random(400)}`,
  ]
  const lines: string[] = []
  for (let length = 0; length < size; length += (lines.at(-1)?.length ?? 0) + 1) {
    const write = random(100) < 4 ? undefined : writers[random(writers.length)]
    lines.push(write ? write() : (samples[random(samples.length)] ?? ''))
  }
  return lines.join('\n').slice(0, size)
}
