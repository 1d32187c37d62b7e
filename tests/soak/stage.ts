/** One thing that was looked at; `holds` is null for a figure that nothing is promised about. */
export type Finding = { what: string; holds: boolean | null; seen: string }

export type Stage = { name: string; run: () => Promise<Finding[]> }
