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
  const names = commands.flatMap((command) =>
    [...(command?.command ?? '').matchAll(placeholder)].map(([, name = '']) => name),
  )
  return [...new Set(names)]
}
