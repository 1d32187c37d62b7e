import { articleCrumbs } from '@/site/breadcrumbs'
import { placeholdersOf } from '@/site/placeholders'
import type { ArticleView } from '@/site/views'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { AffectedProducts } from './affected-products'
import { ArticleHero } from './article-hero'
import styles from './article-page.module.css'
import { BrowseMore } from './browse-more'
import { Causes } from './causes'
import { ErrorMessage } from './error-message'
import { Fallbacks } from './fallbacks'
import { FaqSection } from './faq-section'
import { FeedbackForm } from './feedback-form'
import { FillIn } from './fill-in'
import { Meaning } from './meaning'
import { RelatedErrors } from './related-errors'
import { sectionsOf } from './sections'
import { Sources } from './sources'
import { Steps } from './steps'
import { TableOfContents } from './table-of-contents'
import { VerdictStrip } from './verdict-strip'

/** A fix page, in the order in which a person in trouble reads. */
export function ArticlePage({ article }: { article: ArticleView }) {
  return (
    <article data-article={article.slug}>
      <Breadcrumbs crumbs={articleCrumbs(article)} />
      <ArticleHero article={article} />
      <VerdictStrip verdict={article.verdict} />
      <div className={styles.columns}>
        <TableOfContents sections={sectionsOf(article)} />
        <div className={styles.text}>
          <ErrorMessage message={article.message} introduction={article.introduction} />
          <Meaning meaning={article.meaning} appliesTo={article.appliesTo} />
          <FillIn names={placeholdersOf(article)} />
          <Causes causes={article.causes} />
          <Steps steps={article.steps} />
          <AffectedProducts products={article.products} />
          <Fallbacks fallbacks={article.fallbacks} />
          <RelatedErrors related={article.related} />
          <FaqSection faqs={article.faqs} />
          <Sources article={article} />
          <FeedbackForm article={article} />
          <BrowseMore products={article.products} />
        </div>
      </div>
    </article>
  )
}
