import { bracketFault } from './brackets'
import type { ReadCommand } from './read-command'

// Placeholders stand for anything; `<tenant-id>` is no redirection.
const withoutPlaceholders = (command: string): string => command.replace(/<[a-z][a-z0-9-]*>/g, 'x')

/** Parsers by shell, SQL by product: loaded when the first command wants them. */
const loaders: Record<string, () => Promise<ReadCommand>> = {
  bash: async () => (await import('./posix')).readBash,
  kubectl: async () => (await import('./posix')).readBash,
  powershell: async () => (await import('./powershell')).loadPowershell(),
  'sql postgresql': async () => (await import('./sql')).loadPostgres(),
  'sql sqlite': async () => (await import('./sql')).loadSqlite(),
  'sql mysql': async () => (await import('./sql')).readMysqlQuery,
  'sql sql-server': async () => (await import('./sql')).readTsqlQuery,
}

const loaded = new Map<string, Promise<ReadCommand>>()

function parserOf(shell: string, products: readonly string[]): Promise<ReadCommand> | undefined {
  const names = shell === 'sql' ? products.map((product) => `sql ${product}`) : [shell]
  const name = names.find((known) => known in loaders)
  if (name === undefined) return undefined
  const parser = loaded.get(name) ?? loaders[name]!()
  loaded.set(name, parser)
  return parser
}

/**
 * What is wrong with the syntax of a command, or `undefined`: quotes and brackets in every shell, and
 * the whole grammar where a parser exists. `products` are slugs; they tell which SQL it is.
 */
export async function commandFault(
  command: string,
  shell: string,
  products: readonly string[] = [],
): Promise<string | undefined> {
  const text = withoutPlaceholders(command)
  return bracketFault(text, shell) ?? (await (await parserOf(shell, products))?.(text))
}
