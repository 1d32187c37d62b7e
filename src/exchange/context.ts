/** Key on `req.context` that marks a write as a content import. */
export const importContext = 'import'
