'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import styles from './saving.module.css'
import { useQuietSave } from './use-quiet-save'

/** A stretch above the fields that says what is the matter and what to do. */
export function Notice({ tone, children }: { tone: 'caution' | 'plain'; children: ReactNode }) {
  return (
    <div className={styles.notice} data-tone={tone}>
      {children}
    </div>
  )
}

/** Storage is closed or full, so the form is all there is. */
export const NotKeptNotice = () => (
  <Notice tone="caution">
    <p>This browser keeps no copy of what you type. Save often, and leave this page open.</p>
  </Notice>
)

/** Between “Take over” and the form that can be written in. */
export const TakingOverNotice = () => (
  <Notice tone="plain">
    <p>Taking the article over: the form opens in a moment.</p>
  </Notice>
)

export function TakenNotice({ code, title, url }: { code: string; title: string; url: string }) {
  return (
    <Notice tone="caution">
      <p>
        Not saved: <code>{code}</code> is the first code of a published article,{' '}
        <a href={url}>{title}</a>. Write there instead, or give this article another first code.
      </p>
    </Notice>
  )
}

/** Asks every few seconds whether saving works again, and saves then. */
function useSaveWhen(isBack: () => Promise<boolean>) {
  const save = useQuietSave()

  useEffect(() => {
    let isAsking = false
    const timer = setInterval(() => {
      if (isAsking) return
      isAsking = true
      void isBack()
        .then((back) => (back ? save() : undefined))
        .catch(() => undefined)
        .finally(() => {
          isAsking = false
        })
    }, tries)
    return () => clearInterval(timer)
  }, [save, isBack])
}

const tries = 3_000

const isAnswering = (): Promise<boolean> =>
  fetch('/readyz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

export function RetryNotice() {
  useSaveWhen(isAnswering)
  return (
    <Notice tone="caution">
      <p>
        The server does not answer, so nothing is saved at the moment. What you type is kept in this
        browser. It is saved by itself as soon as the server is back.
      </p>
    </Notice>
  )
}

export function SignedOutNotice() {
  const { config } = useConfig()
  useSaveWhen(isSignedIn)
  return (
    <Notice tone="caution">
      <p>
        You were signed out, so nothing is saved at the moment. What you type is kept in this
        browser.{' '}
        <a href={`${config.routes.admin}/login`} target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>{' '}
        and come back: it is saved then by itself.
      </p>
    </Notice>
  )
}

const isSignedIn = async (): Promise<boolean> => {
  const answer = await fetch('/api/users/me', { cache: 'no-store' })
  const { user } = (await answer.json()) as { user: unknown }
  return Boolean(user)
}
