import type { Config } from 'payload'
import { urls } from '@/site/urls'

type Meta = NonNullable<NonNullable<Config['admin']>['meta']>

const name = 'IT Error Decoder'
const description = `The desk of ${name}: where its fix pages are written.`

/** What the pages of the admin say about themselves: Payload would put its own name and picture there. */
export const deskMeta: Meta = {
  titleSuffix: `· ${name}`,
  icons: [{ url: urls.icon() }],
  description,
  openGraph: { siteName: name, description },
  defaultOGImageType: 'off',
}
