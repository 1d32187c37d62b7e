import type { LocalFault } from './fault'
import type { Path } from './yaml-source'

/** What reading a file gave. `value` is set only when nothing was wrong. */
export type Parsed<T> = {
  value: T | undefined
  faults: LocalFault[]
  /** The line of a field in the file, for faults that are found later. */
  lineOf: (path: Path) => number
}
