import { announce } from './announce'

/** Copies and lets the button say so for a moment. */
export async function copyFrom(button: HTMLElement, text: string): Promise<void> {
  const before = button.dataset.label ?? button.textContent ?? ''
  button.dataset.label = before
  const isCopied = await write(text)
  button.textContent = isCopied ? 'Copied' : 'Press Ctrl+C'
  button.toggleAttribute('data-copied', isCopied)
  announce(isCopied ? 'Copied' : 'Copying is not allowed here')
  setTimeout(() => {
    button.textContent = before
    button.removeAttribute('data-copied')
  }, 1600)
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Refused, or a page without HTTPS.
    return false
  }
}

/** The buttons beside codes, messages and commands. */
export function wireCopyButtons(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]')
    const source = button && document.getElementById(button.dataset.copy ?? '')
    if (!button || !source) return
    const text = source.textContent ?? ''
    void copyFrom(button, text.trim()).then(() => {
      if (!button.hasAttribute('data-copied')) getSelection()?.selectAllChildren(source)
    })
  })
}
