import { absolute } from '../urls'
import type { Operation } from './operations'

/** An example as it is typed into a shell. JSON holds no single quote here, so none is escaped. */
export function curlOf({ example, answer }: Operation, origin: string): string {
  const address = absolute(origin, example.path)
  const command = `curl -s${answer.type ? ' --compressed' : ''} '${address}'`
  if (example.body === undefined) return command
  return `${command} \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(example.body)}'`
}
