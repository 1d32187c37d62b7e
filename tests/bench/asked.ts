import { measure, type Times } from './measure'
import { mutate, question, ways, type Way } from './mutate'

export type Paste = { number: number; text: string; way: Way }

/** The articles that are asked for, all over the library, in an order that mixes them. */
const numbersOf = (size: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => {
    const mixed = (at * 7_919) % count
    return 1 + Math.floor((mixed * size) / count)
  })

/** So many mutated messages of a library of `size` articles. */
export const pastesOf = (size: number, count: number): Paste[] =>
  numbersOf(size, count).map((number, round) => ({ number, ...mutate(number, round) }))

/** So many questions that people may type. */
export const questionsOf = (size: number, count: number): string[] =>
  numbersOf(size, count).map(question)

/** What one engine does with the same pastes and questions. */
export type Figures = {
  match: Times
  matches: Times
  search: Times
  searches: Times
  right: Record<Way, { first: number; of: number }>
}

type Engine = {
  /** Number of the article that stands first; null for none. */
  match: (text: string) => Promise<number | null>
  search: (text: string) => Promise<unknown>
}

/**
 * Asks one at a time and 20 at once. An engine that is slow is not asked everything: `atMost` seconds
 * each time, and four times as long where it is counted how often the right article stands first.
 */
export async function figuresOf(
  { match, search }: Engine,
  pastes: readonly Paste[],
  questions: readonly string[],
  seconds: number,
): Promise<Figures> {
  const atMost = seconds * 1_000
  const right = Object.fromEntries(
    ways.map((way) => [way, { first: 0, of: 0 }]),
  ) as Figures['right']
  await measure(pastes.slice(0, 100), ({ text }) => match(text), { atMost: atMost / 4 })
  await measure(questions.slice(0, 100), search, { atMost: atMost / 4 })
  const one = await measure(
    pastes,
    async ({ number, text, way }) => {
      right[way].of++
      if ((await match(text)) === number) right[way].first++
    },
    { atMost: atMost * 4 },
  )
  return {
    match: one,
    matches: await measure(pastes, ({ text }) => match(text), { clients: 20, atMost }),
    search: await measure(questions, search, { atMost }),
    searches: await measure(questions, search, { clients: 20, atMost }),
    right,
  }
}
