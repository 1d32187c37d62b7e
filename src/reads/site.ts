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

export const getSite = async (): Promise<SiteView> => (await getSettings()).site
