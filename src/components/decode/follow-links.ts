/**
 * Follows links between marks and findings without changing the address: what stands after its `#` are
 * the codes for a colleague. Returns how to stop.
 */
export function followLinks(root: HTMLElement): () => void {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const target = link && document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
    if (!target) return
    event.preventDefault()
    target.scrollIntoView({ block: 'center' })
    const focused = target.hasAttribute('tabindex') ? target : target.querySelector('a')
    focused?.focus({ preventScroll: true })
  }
  root.addEventListener('click', follow)
  return () => root.removeEventListener('click', follow)
}
