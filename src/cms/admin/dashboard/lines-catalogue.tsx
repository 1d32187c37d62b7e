import type { DashboardData } from '@/cms/desk/dashboard-data'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import { CallButton } from '../actions/call-button.client'
import { RedirectForm } from '../actions/redirect-form.client'
import type { Can } from './lines-work'
import { Section } from './section'

/** What of the site leads nowhere: addresses that are asked for, links that stand in articles. */
export function Catalogue({ data, can }: { data: DashboardData; can: Can }) {
  return (
    <>
      <Section
        title="Addresses that lead nowhere"
        total={data.lostPaths.total}
        all={urls.adminList(slugs.lostPaths, [['state', 'equals', 'open']])}
        empty="Readers asked for no address that is not there."
      >
        {data.lostPaths.items.map(({ id, path, count, lastSeen, to }) => (
          <li key={id}>
            <code>{path}</code>
            <small>
              {count ?? 0} times{lastSeen ? `, last on ${lastSeen.slice(0, 10)}` : ''}
            </small>
            {can.admin && <RedirectForm id={id} path={path} to={to} />}
            {can.edit && (
              <CallButton
                method="PATCH"
                path={`/${slugs.lostPaths}/${id}`}
                body={{ state: 'dismissed' }}
                about={path}
              >
                Dismiss
              </CallButton>
            )}
          </li>
        ))}
      </Section>
      <Section
        title="Dead links"
        total={data.deadLinks.total}
        all={urls.adminList(slugs.deadLinks)}
        empty="No link of an article is known to be dead."
      >
        {data.deadLinks.items.map(({ id, article, target, reason }) => {
          const from = typeof article === 'object' ? article : { id: article, title: 'An article' }
          return (
            <li key={id}>
              <code>{target}</code>
              <small>
                {reason} · in <a href={urls.adminDocument(slugs.errors, from.id)}>{from.title}</a>
              </small>
            </li>
          )
        })}
      </Section>
    </>
  )
}
