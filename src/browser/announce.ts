let region: HTMLElement | null = null

/** Says a short text to screen readers; it shows nowhere. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div')
    region.setAttribute('role', 'status')
    region.className = 'visually-hidden'
    document.body.append(region)
  }
  region.textContent = ''
  // A region has to be seen empty first, or the same text twice is said once.
  requestAnimationFrame(() => {
    if (region) region.textContent = text
  })
}
