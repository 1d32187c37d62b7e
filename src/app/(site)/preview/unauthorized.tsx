import { PreviewNotice } from '@/components/preview/preview-notice'

/** What a preview link says that is too old, or for another article: with the status 401. */
export default function Unauthorized() {
  return <PreviewNotice state="refused" />
}
