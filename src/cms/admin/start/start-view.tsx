import type { AdminViewServerProps } from 'payload'
import { StartForm } from './start-form.client'

/** “New article”: begins with what is on somebody's screen, not with an empty form. */
export function StartView({ initPageResult }: AdminViewServerProps) {
  const { collections } = initPageResult.permissions
  return <StartForm mayWrite={Boolean(collections?.errors?.create)} />
}
