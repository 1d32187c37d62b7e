/**
 * Lights the marks and the entry of a finding while the pointer or the focus is on either. Returns how
 * to stop.
 */
export function lightUp(root: HTMLElement): () => void {
  let lit: string | undefined
  const light = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    const finding = target?.closest<HTMLElement>('[data-finding]')?.dataset.finding
    if (finding === lit) return
    for (const element of root.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit')
    lit = finding
    if (finding === undefined) return
    for (const element of root.querySelectorAll(`[data-finding="${finding}"]`))
      element.setAttribute('data-lit', '')
  }
  const events = ['mouseover', 'focusin'] as const
  for (const event of events) root.addEventListener(event, light)
  return () => {
    for (const event of events) root.removeEventListener(event, light)
  }
}
