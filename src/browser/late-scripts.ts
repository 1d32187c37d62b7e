/** The form whose work a script does; without one it is sent to the server. */
const form = 'form[data-waits]'

/**
 * A page of which React takes a piece over gets that script once it is painted, or at the first touch of
 * it: it is then in nobody's way. A form that is sent before waits for them, since with them its text stays
 * in the browser.
 */
export function wireLateScripts(): void {
  const late = document.querySelectorAll<HTMLScriptElement>('script[type="text/late"]')
  if (late.length === 0) return

  const start = () => {
    for (const waiting of late) {
      if (!waiting.isConnected) continue
      const script = document.createElement('script')
      for (const { name, value } of waiting.attributes)
        if (name !== 'type') script.setAttribute(name, value)
      waiting.replaceWith(script)
    }
  }
  for (const touch of ['pointerdown', 'keydown', 'focusin', 'dragenter'])
    addEventListener(touch, start, { once: true, capture: true, passive: true })
  const afterPaint = () => requestAnimationFrame(() => setTimeout(start))
  if (document.readyState === 'complete') afterPaint()
  else addEventListener('load', afterPaint, { once: true })

  document.addEventListener('submit', holdUntilReady, true)
}

function holdUntilReady(event: Event): void {
  const sent = event.target as HTMLFormElement
  if (!sent.matches(form) || 'ready' in sent.dataset) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const watch = new MutationObserver(() => {
    if (!('ready' in sent.dataset)) return
    watch.disconnect()
    sent.requestSubmit()
  })
  watch.observe(sent, { attributeFilter: ['data-ready'] })
}
