import type { Passage } from './context'

/** Where Next looks for Server Actions in what is posted. */
const takesActions = ({ kind, name }: Passage['route']): boolean =>
  kind === 'admin' || (kind === 'page' && (name === 'decode' || name === 'shared'))

/**
 * True when a form or an action comes from a page of another site, as its `Origin` says. Next refuses
 * these too, but as a failure of its own (500) with two lines in the log for each.
 */
export function isForeignForm({ request, route, isRead }: Passage): boolean {
  const { origin, host } = request.headers
  if (isRead || !takesActions(route) || origin === undefined || origin === 'null') return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
