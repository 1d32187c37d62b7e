/** Where a paste waits on its way from the home page to the decoder: in this tab, never in a URL. */
export const carriedPasteKey = 'carried-paste'
