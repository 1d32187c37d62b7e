/** Where the links of a text lead: every `url` of a link in prose, each once. */
export function linksOf(value: unknown): string[] {
  const found = new Set<string>()
  collect(value, found)
  return [...found]
}

type Node = { type?: unknown; fields?: { url?: unknown } }

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  const { type, fields } = value as Node
  if (type === 'link' && typeof fields?.url === 'string') found.add(fields.url)
  for (const inner of Object.values(value)) collect(inner, found)
}
