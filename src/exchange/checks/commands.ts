import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import { commandFault } from '../shells/command-fault'
import type { Path } from '../yaml-source'

const commandsOf = ({ value: { causes = [], steps = [] } }: Entry<'errors'>) =>
  Object.entries({ causes, steps }).flatMap(([list, rows]) =>
    rows.map(({ command = '', shell = 'text' }, at) => ({
      path: [list, at, 'command'] as Path,
      command,
      shell,
    })),
  )

const checkArticle = async (entry: Entry<'errors'>): Promise<Fault[]> => {
  const faults = await Promise.all(
    commandsOf(entry).map(async ({ path, command, shell }) => {
      const fault = await commandFault(command, shell, entry.value.products)
      return fault === undefined ? [] : [faultAt(entry, path, `command for ${shell}: ${fault}`)]
    }),
  )
  return faults.flat()
}

/** Every command parses, as far as there is a parser for its shell. */
export const checkCommands = async (set: ContentSet): Promise<Fault[]> =>
  (await Promise.all(set.errors.map(checkArticle))).flat()
