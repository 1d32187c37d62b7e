import { copyFrom } from './copy'

/** What a help desk pastes into a ticket: title, message, steps with their commands, address. */
export function ticketText(article: ParentNode, address: string): string {
  const textOf = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/[ \t]+/g, ' ').trim()
  const steps = [...article.querySelectorAll('[id^="step-"]:is(li)')].map((step, at) => {
    const lines = [`${at + 1}. ${textOf(step.querySelector('h3'))}`]
    const command = step.querySelector(`[id="${step.id}-command"]`)?.textContent?.trim()
    if (command) lines.push(...command.split('\n').map((line) => `   ${line}`))
    return lines.join('\n')
  })
  return [
    textOf(article.querySelector('h1')),
    textOf(article.querySelector('#message')),
    steps.join('\n'),
    address,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

export function wireTicketButton(): void {
  const button = document.querySelector<HTMLElement>('[data-ticket]')
  const article = document.querySelector('[data-article]')
  if (!button || !article) return
  button.addEventListener('click', () => {
    void copyFrom(button, ticketText(article, location.href.replace(/#.*/, '')))
  })
}
