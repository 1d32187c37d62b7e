import { globals } from '@collections/slugs'
import type { SiteView } from '@/site/views'
import { cms } from './payload'

/** The site's settings: what stands on every page, and the numbers of the home page. */
export async function getSettings(): Promise<{
  site: SiteView
  introduction: string
  recent: number
  countGaps: boolean
}> {
  const payload = await cms()
  const site = await payload.findGlobal({ slug: globals.site, depth: 0, overrideAccess: false })
  return {
    site: {
      name: site.name,
      description: site.description ?? '',
      navigation: (site.navigation ?? []).map(({ label, url }) => ({ label, url })),
    },
    introduction: site.home?.introduction ?? '',
    recent: site.home?.recent ?? 8,
    countGaps: site.countGaps ?? true,
  }
}

const fallback: SiteView = {
  name: 'IT Error Decoder',
  description: 'Paste an error or a whole log, and get the page that fixes it.',
  navigation: [],
}

/**
 * The frame of every page. Without the database the built-in one stands in, so that the decoder,
 * which needs none, can still be served; everything is rendered anew when the database is back.
 */
export async function getSite(): Promise<SiteView> {
  try {
    return (await getSettings()).site
  } catch {
    return fallback
  }
}
