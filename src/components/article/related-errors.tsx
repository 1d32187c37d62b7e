import { urls } from '@/site/urls'
import type { ArticleLink } from '@/site/views'
import { LinkList } from '../lists/link-list'
import { Section } from './section'

export function RelatedErrors({ related }: { related: readonly ArticleLink[] }) {
  return (
    <Section id="related" title="Related errors">
      {related.length > 0 ? (
        <LinkList links={related} />
      ) : (
        <p>
          None are known yet. The <a href={urls.errors()}>index of all errors</a> may have a
          neighbour.
        </p>
      )}
    </Section>
  )
}
