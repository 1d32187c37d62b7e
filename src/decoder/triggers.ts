/**
 * Every way to take one piece of each list, in order: triggers out of the parts of a pattern.
 *
 * @example literals(['http', 'status'], [' ', ':'], [...'45']) // ['http 4', 'http 5', 'http:4', …]
 */
export function literals(...parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>(
    (heads, part) => heads.flatMap((head) => part.map((piece) => head + piece)),
    [''],
  )
}
