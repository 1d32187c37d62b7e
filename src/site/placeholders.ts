import type { ArticleView } from './views'

/** As the highlighter marks them: `<tenant-id>`. */
const placeholder = /<([a-z][a-z0-9]*(?:-[a-z0-9]+)*)>/g

/**
 * The names of the placeholders in the commands of an article, in the order in which they are met.
 *
 * @example placeholdersOf(article) // ['app-id', 'resource-group']
 */
export function placeholdersOf({ causes, steps }: Pick<ArticleView, 'causes' | 'steps'>): string[] {
  const commands = [
    ...causes.map(({ check }) => check?.command),
    ...steps.map((step) => step.command),
  ]
  return [...new Set(commands.flatMap((command) => placeholdersIn(command?.command ?? '')))]
}

/** @example placeholdersIn('az webapp restart --name <app-name>') // ['app-name'] */
export const placeholdersIn = (command: string): string[] => [
  ...new Set([...command.matchAll(placeholder)].map(([, name = '']) => name)),
]
