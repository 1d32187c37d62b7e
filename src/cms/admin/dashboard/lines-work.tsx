import type { DashboardData } from '@/cms/desk/dashboard-data'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import { CallButton } from '../actions/call-button.client'
import { VerifyRow } from '../actions/verify-row.client'
import { dueWords } from './due-words'
import { Section } from './section'

export type Can = { edit: boolean; admin: boolean }

/** What the person has to do: reviews, old articles, what is scheduled, what failed. */
export function Work({ data, can }: { data: DashboardData; can: Can }) {
  const failed = data.failedJobs.length + data.failedNights.length
  return (
    <>
      <Section
        title="Waits for you"
        total={data.waiting.total}
        all={urls.adminList(slugs.errors, [
          ['reviewState', 'in', can.edit ? 'in-review,changes-asked' : 'changes-asked'],
        ])}
        empty="Nothing waits for you."
      >
        {data.waiting.items.map(({ id, title, state }) => (
          <li key={id}>
            <a href={urls.adminDocument(slugs.errors, id)}>{title}</a>
            <small>{state === 'in-review' ? 'to review' : 'changes asked'}</small>
          </li>
        ))}
      </Section>
      <Section
        title="Due for review"
        all={urls.adminFreshness()}
        empty="Every published article was verified in time."
      >
        {data.due.map((due) => (
          <li key={due.id}>
            <a href={urls.adminDocument(slugs.errors, due.id)}>{due.title}</a>
            <small>{dueWords(due)}</small>
            {can.edit && <VerifyRow id={due.id} about={due.title} />}
          </li>
        ))}
      </Section>
      <Section title="Scheduled" empty="Nothing is scheduled.">
        {data.scheduled.map(({ job, collection, document, title, what, when, at }) => (
          <li key={job}>
            <time dateTime={at}>{when}</time>
            <small>{what}</small>
            <a href={urls.adminDocument(collection, document)}>{title}</a>
            {can.edit && (
              <CallButton method="DELETE" path={`/payload-jobs/${job}`} about={title}>
                Take back
              </CallButton>
            )}
          </li>
        ))}
      </Section>
      {failed > 0 && (
        <Section title="Failed" empty="">
          {[
            ...data.failedJobs.map(({ id, what, reason }) => (
              <li key={id} data-tone="danger">
                <strong>{what}</strong>
                <small>{reason}</small>
                {can.edit && (
                  <CallButton method="DELETE" path={`/payload-jobs/${id}`} about={what}>
                    Dismiss
                  </CallButton>
                )}
              </li>
            )),
            ...data.failedNights.map(({ name, ranAt, fault }) => (
              <li key={name} data-tone="danger">
                <strong>{name}</strong>
                <small>
                  {ranAt} UTC: {fault}
                </small>
              </li>
            )),
          ]}
        </Section>
      )}
    </>
  )
}
