import { pasteValuesKey, readPasteValues, type PasteValues } from '../site/stored-values'
import { announce } from './announce'

/**
 * Commands with the reader's own values: from the paste that led here, or as typed into the fields.
 * Every filled-in place is marked and says which placeholder it was; one press brings all of them back.
 */
export function wireFillIn(): void {
  const panel = document.querySelector<HTMLDetailsElement>('[data-fill-in]')
  if (!panel || isReactsPage()) return
  const fields = [...panel.querySelectorAll<HTMLInputElement>('[data-placeholder]')]
  const state = panel.querySelector('[data-fill-in-state]')
  const places = placesOf(new Set(fields.map(({ dataset }) => dataset.placeholder ?? '')))

  const show = () => {
    let filled = 0
    for (const { value, dataset } of fields) {
      const text = value.trim()
      const name = dataset.placeholder ?? ''
      if (text) filled += 1
      for (const place of places.get(name) ?? []) {
        place.textContent = text || `<${name}>`
        place.toggleAttribute('data-filled', text !== '')
        if (text) place.title = `<${name}>, filled in`
        else place.removeAttribute('title')
      }
    }
    if (state) state.textContent = filled > 0 ? `(${filled} of ${fields.length} filled in)` : ''
  }

  const stored = storedValues()
  for (const field of fields) field.value = stored[field.dataset.placeholder ?? ''] ?? ''
  show()
  panel.addEventListener('input', () => {
    const values = storedValues()
    for (const { value, dataset } of fields) {
      const name = dataset.placeholder ?? ''
      if (value.trim()) values[name] = value.trim()
      else Reflect.deleteProperty(values, name)
    }
    store(values)
    show()
  })
  panel.querySelector('[data-fill-in-clear]')?.addEventListener('click', () => {
    for (const field of fields) field.value = ''
    store({})
    show()
    announce('The commands show their placeholders again')
  })
}

/** A draft is taken over by React, which wants to find what the server wrote: nothing is filled in there. */
const isReactsPage = () => document.querySelector('script[src^="/_next/"]') !== null

/** Where the commands of the page have their placeholders, by name. */
function placesOf(names: ReadonlySet<string>): Map<string, HTMLElement[]> {
  const places = new Map<string, HTMLElement[]>()
  for (const place of document.querySelectorAll<HTMLElement>('figure var')) {
    const name = /^<([a-z0-9-]+)>$/.exec(place.textContent ?? '')?.[1] ?? ''
    if (names.has(name)) places.set(name, [...(places.get(name) ?? []), place])
  }
  return places
}

function storedValues(): PasteValues {
  try {
    return readPasteValues(sessionStorage.getItem(pasteValuesKey))
  } catch {
    return {}
  }
}

function store(values: PasteValues): void {
  try {
    if (Object.keys(values).length > 0)
      sessionStorage.setItem(pasteValuesKey, JSON.stringify(values))
    else sessionStorage.removeItem(pasteValuesKey)
  } catch {
    // Storage is closed: the values hold for this page.
  }
}
