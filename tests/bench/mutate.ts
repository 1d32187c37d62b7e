import {
  articleAt,
  closeMessage,
  drawFrom,
  openMessageOf,
  productName,
  type Draw,
} from './articles'

export const ways = ['masked', 'truncated', 'reworded', 'slipped'] as const
export type Way = (typeof ways)[number]

/**
 * The message of an article as it may reach us: about other things, in a log line, not quite as
 * written; another `round` draws another.
 */
export function mutate(number: number, round = 0): { text: string; way: Way } {
  const draw = drawFrom(number * 7 + 4 + round * 1_000_003)
  const way = draw.of(ways)
  const said = closeMessage(openMessageOf(number), draw)
  const text = change[way](said, draw)
  const stamp = draw.chance(0.5) ? `2026-04-0${1 + draw.whole(9)} 10:11:12 ERROR ` : 'Error: '
  return { way, text: stamp + text }
}

const otherWords = ['the', 'some', 'given', 'selected', 'remote', 'local', 'current', 'its']

/** What people take out before they show an error to others. */
const variablePart = /'[^']*'|C:\\\S+|[0-9a-f]{8}-[0-9a-f-]{27}/g

const change: Record<Way, (text: string, draw: Draw) => string> = {
  masked: (text, draw) => (draw.chance(0.5) ? text : text.replace(variablePart, '***')),
  truncated: (text, draw) => text.slice(0, Math.floor(text.length * (0.65 + draw.whole(25) / 100))),
  reworded: (text, draw) => {
    const words = text.split(' ')
    words[draw.whole(words.length)] = draw.of(otherWords)
    const gone = draw.whole(words.length)
    return words.filter((_, at) => at !== gone).join(' ')
  },
  slipped: (text, draw) => {
    const words = text.split(' ')
    for (let slips = 2; slips > 0; slips--) {
      const at = draw.whole(words.length)
      words[at] = slip(words[at]!, draw)
    }
    return words.join(' ')
  },
}

/** As a camera or a tired hand has it. */
function slip(word: string, draw: Draw): string {
  if (draw.chance(0.5) && /[ol]/.test(word)) return word.replace('o', '0').replace('l', '1')
  if (word.length < 4) return word
  const at = 1 + draw.whole(word.length - 2)
  return word.slice(0, at) + draw.of(['', 'e', word[at]! + word[at]!]) + word.slice(at + 1)
}

/** What somebody may type to find an article: its code, words of its title, a product beside a word. */
export function question(number: number): string {
  const draw = drawFrom(number * 11 + 6)
  const { codes, title, products } = articleAt(number)
  const words = title.replace(/^[^ ]+: /, '').split(' ')
  const from = draw.whole(Math.max(1, words.length - 3))
  const some = words.slice(from, from + 3)
  switch (draw.whole(6)) {
    case 0:
      return codes[0]?.code ?? some.join(' ')
    case 1:
      return some.slice(0, 2).join(' ')
    case 2:
      return some.join(' ').slice(0, -2)
    case 3:
      return `${productName(products[0]!)} ${some[0]}`
    case 4:
      return some.map((word) => slip(word, draw)).join(' ')
    default:
      return some.join(' ')
  }
}
