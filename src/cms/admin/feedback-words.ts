/** What a reader answered, in words. */
export const feedbackWords = {
  yes: 'It fixed it',
  no: 'It did not fix it',
  mistake: 'A mistake on the page',
} as const
