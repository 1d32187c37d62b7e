/** What a reader may answer at the end of a fix page. */
export const feedbackAnswers = ['yes', 'no', 'mistake'] as const

/** Longest note, in characters; the form, the action and the collection agree on it. */
export const longestNote = 1_000

/** Anchors of a fix page that its form comes back to where there is no JavaScript. */
export const feedbackAnchors = {
  form: 'feedback',
  thanks: 'feedback-thanks',
  failed: 'feedback-failed',
} as const
