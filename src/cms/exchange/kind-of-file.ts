import { formats, kinds, type Kind } from '@/exchange/kinds'

const isKind = (name: string): name is Kind => (kinds as readonly string[]).includes(name)

/**
 * Which kind of document a file holds: said by the folder that it lies in (`errors/x.md`), else by what it
 * reads as. Null for a file that is none of ours.
 */
export function kindOfFile(name: string, text: string): Kind | null {
  const folder = name.split('/').at(-2) ?? ''
  const extension = /\.[a-z]+$/.exec(name)?.[0]
  if (isKind(folder)) return formats[folder].extension === extension ? folder : null
  const possible = kinds.filter((kind) => formats[kind].extension === extension)
  const readable = possible.find((kind) => formats[kind].parse(text).faults.length === 0)
  return readable ?? (possible.length === 1 ? possible[0]! : null)
}
