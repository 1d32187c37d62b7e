import { createRequire } from 'node:module'
import { Language, Parser } from 'web-tree-sitter'
import type { ReadCommand } from './read-command'

const grammar = createRequire(import.meta.url).resolve(
  'tree-sitter-powershell/tree-sitter-powershell.wasm',
)

/**
 * Reads PowerShell with tree-sitter's grammar. That grammar lacks two things which PowerShell has, so
 * they are written another way first: lists of words as an argument (`Select-Object Name, Id`) and
 * numbers with a unit (`1GB`).
 */
export const loadPowershell = async (): Promise<ReadCommand> => {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(await Language.load(grammar))
  const isRead = (command: string): boolean => {
    const tree = parser.parse(command)
    const isWhole = tree !== null && !tree.rootNode.hasError
    tree?.delete()
    return isWhole
  }
  return (command) =>
    [command, withoutArgumentLists(command)].some(isRead)
      ? undefined
      : 'PowerShell does not read this: look at its pipes, braces and operators'
}

const isArgumentList = /^,\s*[\p{L}_$@*'"-]/u

/** Commas between words of an argument become spaces; those in `( )`, `[ ]` and `@{ }` stay. */
export function withoutArgumentLists(command: string): string {
  const open: string[] = []
  let quote = ''
  let out = ''
  for (let at = 0; at < command.length; at++) {
    const character = command.charAt(at)
    if (character === '`' && quote !== "'") out += character + command.charAt(++at)
    else {
      if (quote) quote = character === quote ? '' : quote
      else if (character === '"' || character === "'") quote = character
      else if (character === '(' || character === '[') open.push(character)
      else if (character === '{') open.push(command.charAt(at - 1) === '@' ? '@{' : '{')
      else if (character === ')' || character === ']' || character === '}') open.pop()
      const isInWords = !quote && (open.length === 0 || open.at(-1) === '{')
      const isComma = character === ',' && isInWords && isArgumentList.test(command.slice(at))
      out += isComma ? ' ' : character
    }
  }
  return out.replace(/\b(\d+)[KMGTP]B\b/gi, '$1')
}
