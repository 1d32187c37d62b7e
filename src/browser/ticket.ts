import { ticketMarkdown, ticketText, type Ticket } from '../site/ticket'
import { copyFrom } from './copy'

/** Read from the page, with the commands as they stand there: filled in, where they are. */
function ticketOf(article: ParentNode): Ticket {
  const textOf = (element: Element | null) =>
    (element?.textContent ?? '').replace(/[ \t]+/g, ' ').trim()
  const codeOf = (selector: string) => article.querySelector(selector)?.textContent?.trim() ?? ''
  return {
    title: textOf(article.querySelector('h1')),
    message: codeOf('#message'),
    steps: [...article.querySelectorAll('[id^="step-"]:is(li)')].map((step) => ({
      title: textOf(step.querySelector('h3')),
      command: codeOf(`[id="${step.id}-command"]`),
    })),
    address: location.href.replace(/#.*/, ''),
  }
}

export function wireTicketButtons(): void {
  const article = document.querySelector('[data-article]')
  if (!article) return
  for (const button of document.querySelectorAll<HTMLElement>('[data-ticket]')) {
    const write = button.dataset.ticket === 'markdown' ? ticketMarkdown : ticketText
    button.addEventListener('click', () => void copyFrom(button, write(ticketOf(article))))
  }
}
