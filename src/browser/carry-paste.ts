import { carriedPasteKey } from '../site/carried-paste-key'

/** The home page's field: its text goes to the decoder without leaving the browser. */
export function wireCarriedPaste(): void {
  const form = document.querySelector<HTMLFormElement>('[data-carry-paste]')
  const field = form?.querySelector('textarea')
  if (!form || !field) return
  const go = () => {
    try {
      sessionStorage.setItem(carriedPasteKey, field.value)
    } catch {
      // Too large or closed: the decoder opens empty and the text is still on the clipboard.
    }
    location.href = form.action
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go()
  })
}
