import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/**
 * Takes as long as Payload takes to compare a password (PBKDF2 with 600,000 rounds of SHA-256 in
 * 3.90.1, `generatePasswordSaltHash.js`), for addresses that nobody signs in with: how long an answer
 * takes tells nothing.
 */
export const spendHash = (password: string): Promise<Buffer> =>
  derive(password, randomBytes(32).toString('hex'), 600_000, 32, 'sha256')
