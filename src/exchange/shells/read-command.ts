/** What a parser says against a command without placeholders; `undefined` when it reads it. */
export type ReadCommand = (command: string) => string | undefined | Promise<string | undefined>
