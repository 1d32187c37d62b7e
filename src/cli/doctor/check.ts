/** One thing that was looked at: what was found, and what to do when it is not well. */
export type Finding =
  | { check: string; state: 'well'; found: string }
  | { check: string; state: 'note' | 'fault'; found: string; advice: string }

export const well = (check: string, found: string): Finding => ({ check, state: 'well', found })

/** Works, but somebody should know. */
export const note = (check: string, found: string, advice: string): Finding => ({
  check,
  state: 'note',
  found,
  advice,
})

/** Does not work, or will not for long. */
export const fault = (check: string, found: string, advice: string): Finding => ({
  check,
  state: 'fault',
  found,
  advice,
})

const marks = { well: '  ok   ', note: '  note ', fault: '  FAULT' } as const

/** A finding as people read it. */
export const printed = (finding: Finding): string =>
  `${marks[finding.state]} ${finding.check}: ${finding.found}${
    finding.state === 'well' ? '' : `\n          ${finding.advice}`
  }`
