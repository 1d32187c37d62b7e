import { problem } from './problem'

const refuse = (allow: string) => () =>
  problem(405, `Use ${allow} here.`, { allow: `${allow}, OPTIONS` })

/** What an address that is only read says to other methods. */
export const refuseWrites = refuse('GET, HEAD')

/** What an address that takes a body says to other methods. */
export const refuseReads = refuse('POST')
