import { jsonForHtml } from '@/site/json-for-html'

/** Structured data; a data block, which a policy without inline scripts lets through. */
export function JsonLd({ data }: { data: object | null }) {
  if (!data) return null
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForHtml(data) }} />
  )
}
