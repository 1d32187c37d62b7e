import { element } from '../element'

/** The list under a combobox: which of its options is the active one is said to the field. */
export function makeList(field: HTMLInputElement, label: string) {
  const list = element('div', { role: 'listbox', id: 'search-results', 'aria-label': label })
  let options: HTMLElement[] = []
  let active = -1

  const activate = (at: number) => {
    options[active]?.setAttribute('aria-selected', 'false')
    active = at
    const chosen = options[at]
    chosen?.setAttribute('aria-selected', 'true')
    chosen?.scrollIntoView({ block: 'nearest' })
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id)
    else field.removeAttribute('aria-activedescendant')
  }

  return {
    element: list,
    active: (): HTMLElement | undefined => options[active],
    /** Shows these; `first` is active at once, else none is. */
    show: (shown: HTMLElement[], first = -1) => {
      options = shown
      shown.forEach((option, at) => (option.id = `search-option-${at}`))
      list.replaceChildren(...shown)
      list.scrollTop = 0
      field.setAttribute('aria-expanded', String(shown.length > 0))
      activate(first)
    },
    /** Up and down go round, over the field itself. */
    move: (by: 1 | -1) => {
      const places = options.length + 1
      if (places > 1) activate(((active + 1 + by + places) % places) - 1)
    },
  }
}
