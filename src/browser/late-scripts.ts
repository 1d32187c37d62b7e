import { carriedPasteKey } from '../site/carried-paste-key'
import { lateTrouble } from '../site/late-trouble'
import { sharedCache } from '../site/shared-input'
import { waitingForm } from './hold-until-ready'

/** What any use of a form begins with: by mouse, finger, keyboard, voice, or a file that is dragged. */
const touches = [
  'pointermove',
  'pointerdown',
  'keydown',
  'focusin',
  'dragenter',
  'click',
  'input',
  'submit',
]

/** What asks again for a script that could not be fetched. */
const presses = ['click', 'submit', 'drop', 'online']

/** Shows or hides what the page says when such a script does not come. */
function sayTrouble(isShown: boolean): void {
  const trouble = document.getElementById(lateTrouble)
  if (trouble) trouble.hidden = !isShown
}

/**
 * A page of which React takes a piece over gets that script at the first touch of the page, or once it is
 * painted when there already is something for it to do. Who only looks at the page never waits for it.
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
      script.addEventListener('load', () => sayTrouble(false))
      script.addEventListener('error', () => {
        script.replaceWith(waiting)
        sayTrouble(true)
        startAt(presses)
      })
      waiting.replaceWith(script)
    }
  }
  const startAt = (events: readonly string[]) => {
    for (const event of events)
      addEventListener(event, start, { once: true, capture: true, passive: true })
  }
  startAt(touches)

  const whenPainted = () =>
    requestAnimationFrame(() => {
      void isAwaited().then((isNeeded) => {
        if (isNeeded) start()
        else for (const { src } of late) fetchAhead(src)
      })
    })
  if (document.readyState === 'complete') whenPainted()
  else addEventListener('load', whenPainted, { once: true })
}

/** Codes in the address, a text that the browser put back, one from the home page, one that was shared. */
async function isAwaited(): Promise<boolean> {
  const form = document.querySelector<HTMLFormElement>(waitingForm)
  if (!form || location.hash || form.contains(document.activeElement)) return true
  if (form.querySelector('textarea')?.value) return true
  try {
    return sessionStorage.getItem(carriedPasteKey) !== null || (await caches.has(sharedCache))
  } catch {
    // Storage is closed, and nothing can have been left in it.
    return false
  }
}

/** So that at the first touch the script is here already. */
function fetchAhead(src: string): void {
  const link = document.createElement('link')
  link.rel = 'prefetch'
  link.as = 'script'
  link.href = src
  document.head.append(link)
}
