/**
 * A text as far as so many characters, cut after a whole word.
 *
 * @example cutAt('no listener here', 12) // 'no listener …'
 */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 0 ? space : most)} …`
}
