/** `/` and Ctrl-K (Command-K) go to the search field from anywhere but another field. */
export function wireSearchKeys(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]')
  if (!field) return
  document.addEventListener('keydown', (event) => {
    const isShortcut =
      (event.key === '/' &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !isTyping(event)) ||
      (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))
    if (!isShortcut) return
    event.preventDefault()
    field.focus()
    field.select()
  })
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
