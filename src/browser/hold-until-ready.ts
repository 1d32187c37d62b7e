/** The form whose work a script does that is not there yet; without one it is sent to the server. */
export const waitingForm = 'form[data-waits]:not([data-ready])'

/** What is pressed or ticked in such a form by its script alone. */
const controls = 'button[type="button"], input[type="checkbox"]'

/**
 * Nothing that is done to a form before its script is there gets lost, or goes to the server: it is done
 * again when the script has come. With the script the text stays in the browser.
 */
export function holdUntilReady(): void {
  const form = document.querySelector<HTMLFormElement>(waitingForm)
  if (!form) return

  /** Stops an event, and does something in its place once the form is ready. */
  const hold = (event: Event, again: () => void) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    const watch = new MutationObserver(() => {
      if (form.matches(waitingForm)) return
      watch.disconnect()
      again()
    })
    watch.observe(form, { attributeFilter: ['data-ready'] })
  }
  const whileWaiting = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    look: (event: HTMLElementEventMap[Name]) => void,
  ) =>
    form.addEventListener(
      name,
      (event) => {
        if (form.matches(waitingForm)) look(event)
      },
      true,
    )

  whileWaiting('submit', (event) => hold(event, () => form.requestSubmit()))
  whileWaiting('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>(controls)
    if (control) hold(event, () => control.click())
  })
  whileWaiting('change', (event) => {
    const input = event.target as HTMLInputElement
    if (input.type === 'file') hold(event, () => chosen(input))
  })
  whileWaiting('dragover', (event) => event.preventDefault())
  whileWaiting('drop', (event) => {
    const files = event.dataTransfer?.files
    const input = form.querySelector<HTMLInputElement>('input[type="file"]')
    if (!files?.length || !input) return
    // What was dropped is there during the event only.
    const kept = new DataTransfer()
    for (const file of files) kept.items.add(file)
    hold(event, () => {
      input.files = kept.files
      chosen(input)
    })
  })
  whileWaiting('paste', () => {
    form.dataset.pasted = ''
  })
  form.dataset.held = ''
}

const chosen = (input: HTMLInputElement) =>
  input.dispatchEvent(new Event('change', { bubbles: true }))
