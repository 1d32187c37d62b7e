/** A line for the person who started the process, on standard output; the log is another matter. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Why there was no start, for the same person: a sentence on standard error, not a line of the log. */
export const sayFault = (sentence: string): void => void process.stderr.write(`${sentence}\n`)
