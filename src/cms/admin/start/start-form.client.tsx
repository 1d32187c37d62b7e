'use client'

import { Gutter, SetStepNav, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { slugs } from '@collections/slugs'
import { draftOf } from '@/cms/start-article/draft-of'
import { seedOf } from '@/cms/start-article/seed-of'
import { slugFrom } from '@/site/slug'
import { urls } from '@/site/urls'
import { CodeChoice } from './code-choice.client'
import styles from './start.module.css'
import { longestPaste, usePaste } from './use-paste'
import { useWritten } from './use-written'
import { WrittenList } from './written-list.client'

const blank = { codes: [], message: '' }

/** Paste, see what is read from it and what is written already, start. */
export function StartForm({ mayWrite }: { mayWrite: boolean }) {
  const { config } = useConfig()
  const router = useRouter()
  const field = useId()
  const [text, setText] = useState('')
  const [choice, setChoice] = useState<{ text: string; at: number } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const decoding = usePaste(text)
  const at = choice?.text === text ? choice.at : 0
  const chosen = decoding?.findings[at] ?? null
  const seed = decoding ? seedOf(decoding, chosen) : null
  const draft = seed ? draftOf({ ...seed, products: [] }) : null
  const asked = useWritten(config.routes.api, decoding, chosen)
  const taken =
    asked.state === 'answered' ? asked.answer.same.find(({ isPublished }) => isPublished) : null

  const start = async (what: object) => {
    setBusy(true)
    const id = await startBy(config.routes.api, what)
    if (typeof id === 'number') return router.push(urls.adminDocument(slugs.errors, id))
    toast.error(id)
    setBusy(false)
  }

  return (
    <Gutter className={styles.view}>
      <SetStepNav
        nav={[
          { label: 'Articles', url: `${config.routes.admin}/collections/${slugs.errors}` },
          { label: 'New article' },
        ]}
      />
      <h1 className={styles.heading}>New article</h1>
      <div className={styles.columns}>
        <form
          className={styles.paste}
          onSubmit={(event) => {
            event.preventDefault()
            if (seed && !taken) void start(seed)
          }}
        >
          <label htmlFor={field}>Paste the error, as the machine prints it</label>
          <p id={`${field}-help`} className={styles.help}>
            It is read in this browser. What names a person, a host or a secret is replaced before
            anything is filled in. Example: <samp>ORA-12541: TNS:no listener</samp>
          </p>
          <textarea
            id={field}
            aria-describedby={`${field}-help`}
            autoFocus
            spellCheck={false}
            rows={8}
            maxLength={longestPaste}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {decoding && (
            <CodeChoice
              findings={decoding.findings}
              chosen={at}
              onChoose={(index) => setChoice({ text, at: index })}
            />
          )}
          {draft && (
            <dl className={styles.draft} aria-label="What will be filled in">
              <dt>Title</dt>
              <dd>{draft.title || 'Yours to write'}</dd>
              <dt>Address</dt>
              <dd>{draft.title ? urls.error(slugFrom(draft.title)) : 'Made from the title'}</dd>
              <dt>Message</dt>
              <dd>{draft.message ? <pre>{draft.message}</pre> : 'None was pasted'}</dd>
            </dl>
          )}
          <div className={styles.actions}>
            <button
              type="submit"
              className="btn btn--style-primary btn--size-medium"
              disabled={!seed || Boolean(taken) || isBusy || !mayWrite}
            >
              Start the article
            </button>
            <button
              type="button"
              className="btn btn--style-secondary btn--size-medium"
              disabled={isBusy || !mayWrite}
              onClick={() => void start(blank)}
            >
              Start without an error
            </button>
          </div>
        </form>
        <WrittenList asked={asked} message={seed?.message ?? ''} />
      </div>
    </Gutter>
  )
}

/** The id of the new draft, or what went wrong in words. */
async function startBy(api: string, what: object): Promise<number | string> {
  const answer = await fetch(`${api}/${slugs.errors}/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  }).catch(() => null)
  const body = (await answer?.json().catch(() => null)) as {
    id?: number
    errors?: { message: string }[]
  } | null
  return body?.id ?? body?.errors?.[0]?.message ?? 'The draft could not be made. Try again.'
}
