import type { Context } from './family'

/** A trace is followed upwards for so many lines; a reader of a file in stretches looks back as far. */
const HIGHEST = 80

/**
 * How many exceptions of a stack trace wrap the one of this match: the marks on its line before it, and
 * on the lines above as long as they are of the trace.
 *
 * @param mark what stands before an inner exception, with `g`
 * @param isOfTrace whether a line belongs to a trace
 * @example nestingOf(context, /\bCaused by: /g, (line) => /^\s+at /.test(line))
 */
export function nestingOf(
  { before, lineAt }: Pick<Context, 'before' | 'lineAt'>,
  mark: RegExp,
  isOfTrace: (line: string) => boolean,
): number {
  const marksIn = (text: string): number => text.match(mark)?.length ?? 0
  let depth = marksIn(before)
  for (let up = -1; up >= -HIGHEST; up--) {
    const line = lineAt(up)
    if (!isOfTrace(line)) break
    depth += marksIn(line)
  }
  return depth
}
