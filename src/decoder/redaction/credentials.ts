import { logins } from './logins'
import { passwords } from './passwords'
import { tokens } from './tokens'
import type { Shape } from './shape'

/** Everything that opens something. */
export const credentials: readonly Shape[] = [...tokens, ...passwords, ...logins]
