import type { z } from 'zod'
import type { LocalFault } from './fault'
import { nearest } from './nearest'
import { fieldsAt } from './schema-shape'
import type { Path, YamlSource } from './yaml-source'

const printPath = (path: Path): string =>
  path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key + 1}]`
      return index === 0 ? String(key) : `.${String(key)}`
    })
    .join('')

const kinds: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'fields',
  int: 'a whole number',
  number: 'a number',
}

const typeFault = (issue: z.core.$ZodIssue & { code: 'invalid_type' }): string => {
  if (issue.input === undefined) return 'is missing'
  if (issue.input === null) return 'is empty: write something or leave it out'
  if (issue.expected === 'string' && typeof issue.input !== 'object') {
    return `is read by YAML as a ${typeof issue.input}: put it in double quotes`
  }
  return `should be ${kinds[issue.expected] ?? issue.expected}`
}

const say = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return typeFault(issue)
    case 'too_big':
      return issue.origin === 'string'
        ? `has ${(issue.input as string).length} characters, ${issue.maximum} at most`
        : `is at most ${issue.maximum}`
    case 'too_small':
      return `is at least ${issue.minimum}`
    case 'invalid_value': {
      if (issue.values.length === 1) return issue.message
      const values = issue.values.map(String)
      return `is "${String(issue.input)}", but may be ${values.join(', ')}`
    }
    case 'invalid_format':
      return 'is written in small letters, digits and single hyphens'
    default:
      return issue.message
  }
}

const unknownKey = (key: string, path: Path, known: readonly string[]): string => {
  const where = path.length > 0 ? ` in ${printPath(path)}` : ''
  const near = nearest(key, known)
  const advice = near ? `did you mean "${near}"?` : `here may stand ${known.join(', ')}`
  return `unknown field "${key}"${where}; ${advice}`
}

/** Checks a YAML value against a schema; every fault has its line and says what to write instead. */
export const validate = <T>(
  schema: z.ZodType<T>,
  source: YamlSource,
): { value: T | undefined; faults: LocalFault[] } => {
  const result = schema.safeParse(source.value, { reportInput: true })
  if (result.success) return { value: result.data, faults: [] }
  const faults = result.error.issues.flatMap((issue): LocalFault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        line: source.lineOfKey(issue.path, key),
        message: unknownKey(key, issue.path, fieldsAt(schema, issue.path)),
      }))
    }
    const subject = issue.path.length > 0 ? `${printPath(issue.path)} ` : 'the file '
    return [{ line: source.lineOf(issue.path), message: subject + say(issue) }]
  })
  return { value: undefined, faults }
}
