import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const ownStyles = createRequire(import.meta.url).resolve('@payloadcms/next/css')

/**
 * The blocks of a style sheet, each a rule or an at-rule of the outermost level.
 *
 * @param {string} css without comments and braces in texts, as minifiers leave it
 * @returns {string[]}
 */
function blocksOf(css) {
  const blocks = []
  let depth = 0
  let start = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}') depth--
    if (depth > 0 || (css[at] !== '}' && css[at] !== ';')) continue
    blocks.push(css.slice(start, at + 1).trim())
    start = at + 1
  }
  return blocks
}

/**
 * The editor for prose brings a whole copy of the admin's styles in its own file: 260 kB that every page
 * of the desk would read twice. A loader of the bundler, which leaves out what the admin has already.
 *
 * @param {string} css
 * @returns {string}
 */
export default function dropRepeats(css) {
  const own = new Set(blocksOf(readFileSync(ownStyles, 'utf8')))
  return blocksOf(css)
    .filter((block) => !own.has(block))
    .join('')
}
