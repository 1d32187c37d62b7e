/** Something wrong in a content file, said so that its author can put it right. */
export type Fault = {
  /** Path as it was given or found, with forward slashes. */
  file: string
  /** 1-based. */
  line: number
  /** What is wrong and what to write instead. */
  message: string
}

export const printFault = ({ file, line, message }: Fault): string => `${file}:${line}: ${message}`

/** A fault of a part of a file, whose place in the file the caller adds. */
export type LocalFault = Omit<Fault, 'file'>

/** Faults in the order of lines, each once. */
export const inOrderOfLines = (faults: readonly LocalFault[]): LocalFault[] =>
  faults
    .filter(
      ({ line, message }, index) =>
        index === faults.findIndex((other) => other.line === line && other.message === message),
    )
    .sort((a, b) => a.line - b.line)
