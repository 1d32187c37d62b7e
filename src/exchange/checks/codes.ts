import { decode } from '@/decoder'
import type { Tables } from '@/decoder/types'
import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'

type Reading = { code: string; family: string }

const readingsOf = (text: string, tables: Tables): Reading[] =>
  decode(text, tables).findings.flatMap(({ code, family, readings }) => [
    { code, family },
    ...readings,
  ])

const checkArticleCodes = (entry: Entry<'errors'>, tables: Tables): Fault[] => {
  const { codes = [], message = '', variants = [] } = entry.value
  // `MySQL 1045` is our spelling: the machine prints it another way, in the message or a variant.
  const printed = [message, ...variants].flatMap((text) => readingsOf(text, tables))
  return codes.flatMap(({ code, family }, index) => {
    const found = [...readingsOf(code, tables), ...printed]
    if (found.some((reading) => reading.code === code && reading.family === family)) return []
    const others = [...new Set(found.map((reading) => `${reading.code} (${reading.family})`))]
    const advice = others.length > 0 ? `it reads ${others.join(', ')}` : 'it finds no code there'
    const where = 'in the code itself, the message or a variant'
    const fault = `codes[${index + 1}]: the decoder does not read ${code} (${family}) ${where}; ${advice}`
    return [faultAt(entry, ['codes', index, 'code'], fault)]
  })
}

const checkMessage = (entry: Entry<'errors'>, tables: Tables): Fault[] => {
  const { message } = entry.value
  if (message === undefined) return []
  const { findings, templates } = decode(message, tables)
  if (findings.length > 0 || templates.length > 0) return []
  return [
    faultAt(entry, ['message'], 'the decoder finds neither a code nor a message line in this'),
  ]
}

/** Codes are spelled as the decoder spells them, so that a paste finds the article. */
export const checkCodes = ({ errors }: ContentSet, tables: Tables): Fault[] =>
  errors.flatMap((entry) => [...checkArticleCodes(entry, tables), ...checkMessage(entry, tables)])
