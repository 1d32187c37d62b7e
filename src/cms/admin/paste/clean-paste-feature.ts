import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Text from Word, from web pages and in Markdown arrives as prose of this site. */
export const CleanPasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/src/cms/admin/paste/clean-paste.client#CleanPasteClientFeature' },
})
