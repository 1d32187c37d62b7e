import type { BreadcrumbList, FAQPage, TechArticle, WebSite, WithContext } from 'schema-dts'
import type { Crumb } from './breadcrumbs'
import { articleDescription, howToFix } from './metadata'
import { absolute, urls } from './urls'
import type { ArticleView, FaqView, SiteView } from './views'

const context = 'https://schema.org'

const publisher = (site: SiteView, origin: string) =>
  ({ '@type': 'Organization', name: site.name, url: absolute(origin, urls.home()) }) as const

/** A fix page as schema.org sees it. Dates are those of the article, never of the rendering. */
export function articleData(
  article: ArticleView,
  site: SiteView,
  origin: string,
): WithContext<TechArticle> {
  return {
    '@context': context,
    '@type': 'TechArticle',
    headline: howToFix(article.title),
    description: articleDescription(article),
    url: absolute(origin, article.url),
    mainEntityOfPage: absolute(origin, article.url),
    inLanguage: 'en',
    ...(article.publishedAt ? { datePublished: article.publishedAt } : {}),
    dateModified: article.updatedAt,
    author: publisher(site, origin),
    publisher: publisher(site, origin),
    ...(article.products.length > 0
      ? {
          about: article.products.map(({ name, url }) => ({
            '@type': 'SoftwareApplication' as const,
            name,
            url: absolute(origin, url),
          })),
        }
      : {}),
    ...(article.codes.length > 0 ? { keywords: article.codes.map(({ code }) => code) } : {}),
    citation: article.sources.map(({ title, url }) => ({
      '@type': 'CreativeWork' as const,
      name: title,
      url,
    })),
  }
}

export function breadcrumbData(
  crumbs: readonly Crumb[],
  origin: string,
): WithContext<BreadcrumbList> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label,
      item: absolute(origin, url),
    })),
  }
}

/** The questions that an editor wrote an answer to; null when there is none. */
export function faqData(faqs: readonly FaqView[]): WithContext<FAQPage> | null {
  const own = faqs.filter((faq) => faq.own)
  if (own.length === 0) return null
  return {
    '@context': context,
    '@type': 'FAQPage',
    mainEntity: own.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer.html },
    })),
  }
}

export function websiteData(site: SiteView, origin: string): WithContext<WebSite> {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: absolute(origin, urls.home()),
    inLanguage: 'en',
  }
}
