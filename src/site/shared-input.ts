/** Where what was shared with the installed site waits for the decoder: in the browser, never in a URL. */
export const sharedCache = 'shared-input'

/** The name of a shared file, as it is written in a header; not there for text. */
export const sharedNameHeader = 'x-name'
