const isNoPiece = (piece: string): boolean =>
  piece.includes('\0') || piece.includes('/') || piece === '.' || piece === '..'

/**
 * A path in its one spelling: each piece decoded once and encoded again. Null when it is none (`/a/../b`,
 * `/%E0%A4%A`).
 *
 * @example canonicalPath('/errors/%61b') // '/errors/ab'
 */
export function canonicalPath(path: string): string | null {
  try {
    const pieces = path.split('/').map(decodeURIComponent)
    return pieces.some(isNoPiece) ? null : pieces.map(encodeURIComponent).join('/')
  } catch {
    return null
  }
}
