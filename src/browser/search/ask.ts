import { urls } from '../../site/urls'
import type { SearchView } from '../../site/views'

export type Question = { text: string; product: string }
/** What `GET /api/v1/search` answers. */
export type Found = Pick<SearchView, 'results' | 'didYouMean' | 'products'>
export type Answer = { question: Question; found: Found | 'unreachable' }

/** A pause in typing after which is asked, in milliseconds. */
const pause = 120
/** As many as the dialog shows; one more is asked for, to know whether there are more. */
export const mostShown = 8
/** Going back over what was typed asks nothing anew. */
const mostKept = 40

/**
 * Asks for results while somebody types. Only the last question is ever answered: earlier ones are
 * taken back, whenever their answers come.
 */
export function makeAsker(tell: (answer: Answer) => void) {
  const kept = new Map<string, Found>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  const stop = () => {
    clearTimeout(timer)
    asking?.abort()
  }

  const fetchNow = async (question: Question, address: string) => {
    const mine = (asking = new AbortController())
    const found = await read(address, mine.signal)
    if (mine.signal.aborted) return
    if (found !== 'unreachable') {
      kept.set(address, found)
      if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '')
    }
    tell({ question, found })
  }

  return {
    stop,
    ask: (question: Question): void => {
      stop()
      const address = urls.apiSearch(question.text, question.product, mostShown + 1)
      const known = kept.get(address)
      if (known) return tell({ question, found: known })
      timer = setTimeout(() => void fetchNow(question, address), pause)
    },
  }
}

async function read(address: string, signal: AbortSignal): Promise<Found | 'unreachable'> {
  try {
    const response = await fetch(address, { signal, headers: { accept: 'application/json' } })
    return response.ok ? ((await response.json()) as Found) : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
