/** Where the articles that ship with the product lie. */
export const contentRoot = 'content'

export const plural = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`
