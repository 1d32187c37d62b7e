export type Theme = 'light' | 'dark'

const key = 'theme'

/** The reader's choice; null when there is none or storage is closed to us. */
export function storedTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(key)
    return theme === 'light' || theme === 'dark' ? theme : null
  } catch {
    return null
  }
}

/** Without storage the choice holds for this page. */
export function storeTheme(theme: Theme | null): void {
  try {
    if (theme) localStorage.setItem(key, theme)
    else localStorage.removeItem(key)
  } catch {
    // Storage is closed in some private windows.
  }
}
