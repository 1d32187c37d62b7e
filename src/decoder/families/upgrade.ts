import { tell } from '../tell'
import { ownedRange, startsWith } from '../windows/owned-range'
import type { Rule } from '../family'

const tables = ['upgrade', 'upgrade-phase', 'upgrade-operation']

/** `0xC1900101 - 0x4000D`: the result code and where setup was when it came. */
const extended: Rule = {
  triggers: ['c190'],
  pattern:
    /(?<![\w-])(?:0x)?(?<result>C190[0-9A-F]{4})\s{0,2}[-–]\s{0,2}0x(?<phase>[0-9A-F])[0-9A-F]{2}(?<operation>[0-9A-F]{2})(?![0-9A-F])/i,
  tables,
  read(match, { facts }) {
    const { result = '', phase = '', operation = '' } = match.groups ?? {}
    const extend = /0x([0-9A-F]{5})$/i.exec(match[0])?.[1] ?? ''
    const value = Number.parseInt(result, 16)
    const phaseName = facts('upgrade-phase').of(Number.parseInt(phase, 16))[0]?.name
    const operationName = facts('upgrade-operation').of(Number.parseInt(operation, 16))[0]?.name
    return {
      code: `0x${result.toUpperCase()}-0x${extend.toUpperCase()}`,
      ...tell(facts('upgrade').of(value)),
      confidence: 0.99,
      because: ['a result code of Windows Setup with its extend code'],
      parts: [
        { label: 'Result', value: `0x${result.toUpperCase()}` },
        { label: 'Phase', value: phaseName ? `${phase} (${phaseName})` : phase },
        {
          label: 'Operation',
          value: operationName ? `${operation} (${operationName})` : operation,
        },
      ],
      equivalents: [{ family: 'upgrade', code: `0x${result.toUpperCase()}` }],
    }
  },
}

/** Upgrades of Windows by Setup. Never look up the low word: the numbers are Setup's own. */
export const upgrade = ownedRange({
  id: 'upgrade',
  title: 'Windows upgrade (Setup)',
  summary:
    'Recognises the 0xC190 result codes of Windows Setup, and tells phase and operation from an extend code such as 0xC1900101-0x4000D.',
  tables: ['upgrade'],
  owns: startsWith(0xc190),
  because: '0xC190 is the range of Windows Setup',
  rules: [extended],
  samples: [
    { text: 'Setup failed: 0xC1900101 - 0x20017', codes: ['0xC1900101-0x20017'] },
    { text: 'Error: 0xC1900208', codes: ['0xC1900208'] },
    { text: 'Update ended with 0xc1900101-0x4000d', codes: ['0xC1900101-0x4000D'] },
  ],
  negatives: [
    { text: 'thread 0xC1900101 started', why: 'a thread' },
    { text: 'range 0xC1800000-0xC19', why: 'a range' },
    { text: 'file c1900101.log', why: 'a file name' },
  ],
  sources: [
    {
      title: 'Windows upgrade error codes',
      url: 'https://learn.microsoft.com/windows/deployment/upgrade/upgrade-error-codes',
    },
  ],
})
