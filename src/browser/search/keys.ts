import { makeSearchDialog } from './dialog'

/**
 * The search opens on `/` and Ctrl-K (Command-K) from anywhere but another field, and on a press of the
 * header's own field or link. Those go to the search page where this script is not.
 */
export function wireSearch(): void {
  const openers = [...document.querySelectorAll<HTMLElement>('[data-search]')]
  if (openers.length === 0) return
  let dialog: ReturnType<typeof makeSearchDialog> | null = null
  const open = (text: string) => {
    dialog ??= makeSearchDialog()
    dialog.open(text)
  }
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return
    event.preventDefault()
    open('')
  })
  for (const opener of openers) {
    opener.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open(opener instanceof HTMLInputElement ? opener.value : '')
    })
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event)
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
