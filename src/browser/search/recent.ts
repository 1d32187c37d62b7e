const key = 'recent-searches'
const most = 6

/** What was searched for in this browser, newest first. It is sent nowhere. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    if (!Array.isArray(stored)) return []
    return stored.filter((text) => typeof text === 'string').slice(0, most)
  } catch {
    // Storage is closed, or holds what is not ours.
    return []
  }
}

export function rememberSearch(text: string): void {
  const others = recentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase())
  store([text, ...others].slice(0, most))
}

export const forgetSearches = (): void => store([])

function store(texts: readonly string[]): void {
  try {
    if (texts.length > 0) localStorage.setItem(key, JSON.stringify(texts))
    else localStorage.removeItem(key)
  } catch {
    // Storage is closed in some private windows.
  }
}
