import { sharedCache, sharedNameHeader } from '@/site/shared-input'
import { urls } from '@/site/urls'

/** What was shared with the installed site and waits for the decoder; it is there once. */
export async function takeSharedInput(): Promise<File | string | null> {
  try {
    if (!(await caches.has(sharedCache))) return null
    const kept = await (await caches.open(sharedCache)).match(urls.shared())
    await caches.delete(sharedCache)
    const name = kept?.headers.get(sharedNameHeader)
    if (!kept || name === undefined) return null
    return name === null
      ? await kept.text()
      : new File([await kept.blob()], decodeURIComponent(name))
  } catch {
    // There are no caches without HTTPS.
    return null
  }
}
