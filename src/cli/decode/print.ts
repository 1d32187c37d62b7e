import type { Decoding, Finding, Reading } from '../../decoder/types'

/** Wraps a text in colours, or doesn't. */
export type Paint = (style: keyof typeof STYLES, text: string) => string

const STYLES = { code: '\u001b[1;31m', name: '\u001b[1m', quiet: '\u001b[2m' } as const
const END = '\u001b[0m'

/** Paints when the output is a terminal that shows colours. */
export function makePaint(hasColours: boolean): Paint {
  return (style, text) => (hasColours ? `${STYLES[style]}${text}${END}` : text)
}

function lineOf(reading: Reading): string {
  return [reading.name, reading.summary].filter(Boolean).join(': ')
}

function detailsOf(reading: Reading, paint: Paint, indent: string): string[] {
  const parts = reading.parts.map(({ label, value }) => `${label} ${value}`).join(', ')
  const own = `${reading.code} ${reading.name}`
  const others = reading.equivalents
    .map(({ code, name }) => (name ? `${code} ${name}` : code))
    .filter((other) => other !== own)
  return [
    ...(parts ? [`${indent}${paint('quiet', parts)}`] : []),
    ...(others.length
      ? [`${indent}${paint('quiet', `= ${[...new Set(others)].join(' = ')}`)}`]
      : []),
  ]
}

function printFinding(finding: Finding, paint: Paint): string[] {
  const [best, ...more] = finding.readings
  const written = finding.spelling === finding.code ? '' : ` (written ${finding.spelling})`
  const often = finding.count > 1 ? `, ${finding.count} times` : ''
  const when = finding.first
    ? `, ${finding.first}${finding.last && finding.last !== finding.first ? ` to ${finding.last}` : ''}`
    : ''
  return [
    `${paint('code', finding.code)} ${paint('name', best ? lineOf(best) : '')}`.trimEnd(),
    `  ${paint('quiet', `line ${finding.line}${often}${when}${written}`)}`,
    ...finding.because.map((reason) => `  ${reason}`),
    ...(best ? detailsOf(best, paint, '  ') : []),
    ...more.map((reading) => `  or ${reading.code} ${lineOf(reading)}`.trimEnd()),
  ]
}

/** The findings of a text, root cause first, for people. */
export function printDecoding(decoding: Decoding, paint: Paint): string {
  if (decoding.findings.length === 0) return 'No error code found.\n'
  return decoding.findings
    .map((finding) => `${printFinding(finding, paint).join('\n')}\n`)
    .join('\n')
}

/** What one code can mean, for people. */
export function printReadings(code: string, readings: readonly Reading[], paint: Paint): string {
  if (readings.length === 0) return `No family knows ${code}.\n`
  return readings
    .map((reading) =>
      [
        `${paint('code', reading.code)} ${paint('name', lineOf(reading))}`.trimEnd(),
        `  ${paint('quiet', reading.family)}`,
        ...detailsOf(reading, paint, '  '),
        '',
      ].join('\n'),
    )
    .join('\n')
}
