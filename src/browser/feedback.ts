import { feedbackAnchors } from '../site/feedback'

/** Sends the answer without leaving the page, and leads "Report a mistake" to its choice. */
export function wireFeedback(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-feedback]')
  if (!form) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form)
  })
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href="#feedback-mistake"]')
    const choice = form.querySelector<HTMLInputElement>('#feedback-mistake')
    if (!link || !choice) return
    choice.checked = true
    // After the browser has gone to the anchor.
    requestAnimationFrame(() => choice.focus())
  })
}

async function send(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button')
  if (button?.disabled) return
  if (button) button.disabled = true
  const isKept = await keep(form)
  if (button) button.disabled = false
  const { thanks, failed } = feedbackAnchors
  document.getElementById(isKept ? failed : thanks)?.removeAttribute('data-said')
  const said = document.getElementById(isKept ? thanks : failed)
  said?.setAttribute('data-said', '')
  // The form and its focus go away with success; what is said takes the focus and so is read out.
  said?.focus()
}

async function keep(form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.set(name, value)
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    })
    return answer.ok
  } catch {
    return false
  }
}
