import { logins } from './logins'
import { namedValues } from './named-values'
import { passwords } from './passwords'
import { tokens } from './tokens'
import type { Shape } from './shape'

/** Everything that opens something. */
export const credentials: readonly Shape[] = [...tokens, ...passwords, ...namedValues, ...logins]
