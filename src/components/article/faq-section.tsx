import type { FaqView } from '@/site/views'
import { FaqList } from '../lists/faq-list'
import { Section } from './section'

export function FaqSection({ faqs }: { faqs: readonly FaqView[] }) {
  if (faqs.length === 0) return null
  return (
    <Section id="faq" title="Frequently asked questions">
      <FaqList faqs={faqs} />
    </Section>
  )
}
