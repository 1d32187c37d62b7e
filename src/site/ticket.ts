/** What a help desk pastes into a ticket. */
export type Ticket = {
  title: string
  message: string
  steps: { title: string; command: string }[]
  address: string
}

const paragraphs = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n')

const indent = (text: string, width: number): string => text.replace(/^(?=.)/gm, ' '.repeat(width))

export function ticketText({ title, message, steps, address }: Ticket): string {
  const list = steps.map(({ title: step, command }, at) =>
    [`${at + 1}. ${step}`, ...(command === '' ? [] : [indent(command, 3)])].join('\n'),
  )
  return paragraphs([title, message, list.join('\n'), address])
}

/** Words that are no markup, whatever signs are in them: `<tenant-id>` is no tag, `__init__` is not bold. */
const plainly = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&')

/** A block of code, fenced by more backticks than it holds in a row. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

export function ticketMarkdown({ title, message, steps, address }: Ticket): string {
  const list = steps.map(({ title: step, command }, at) => {
    const numeral = `${at + 1}. `
    // What belongs to an entry of a list stands as far in as its first word.
    const block = command === '' ? [] : [indent(fenced(command), numeral.length)]
    return paragraphs([numeral + plainly(step), ...block])
  })
  return paragraphs([
    `## ${plainly(title)}`,
    message === '' ? '' : fenced(message),
    list.join('\n\n'),
    `<${address}>`,
  ])
}
