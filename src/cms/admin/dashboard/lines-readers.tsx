import type { DashboardData } from '@/cms/desk/dashboard-data'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import { CallButton } from '../actions/call-button.client'
import { feedbackWords } from '../feedback-words'
import type { Can } from './lines-work'
import { Section } from './section'

/** What readers look for and do not find, and what they say of what they found. */
export function Readers({ data, can }: { data: DashboardData; can: Can }) {
  return (
    <>
      <Section
        title="What to write next"
        total={data.gaps.total}
        all={urls.adminList(slugs.gaps, [['state', 'equals', 'open']])}
        empty="Readers found a page for everything that they looked for."
      >
        {data.gaps.items.map(({ id, what, count, days }) => (
          <li key={id}>
            <a href={urls.adminDocument(slugs.gaps, id)}>
              <code>{what}</code>
            </a>
            <small>
              {count ?? 0} readers on {days ?? 0} days
            </small>
            <CallButton
              method="POST"
              path={`/${slugs.gaps}/${id}/write`}
              about={what ?? ''}
              opens={slugs.errors}
            >
              Write this
            </CallButton>
          </li>
        ))}
      </Section>
      <Section
        title="Readers’ answers"
        total={data.feedback.total}
        all={urls.adminList(slugs.feedback, [['state', 'equals', 'open']])}
        empty="No reader has complained."
      >
        {data.feedback.items.map(({ id, error, fixed, causeTitle, note, createdAt }) => {
          const article = typeof error === 'object' ? error : { id: error, title: 'An article' }
          return (
            <li key={id}>
              <a href={urls.adminDocument(slugs.errors, article.id)}>{article.title}</a>
              <small>
                {feedbackWords[fixed]} · {createdAt.slice(0, 10)}
                {causeTitle ? ` · ${causeTitle}` : ''}
              </small>
              {note && <q>{note}</q>}
              {can.edit && (
                <CallButton
                  method="PATCH"
                  path={`/${slugs.feedback}/${id}`}
                  body={{ state: 'done' }}
                  about={article.title}
                >
                  Handled
                </CallButton>
              )}
            </li>
          )
        })}
      </Section>
    </>
  )
}
