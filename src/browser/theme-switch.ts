import { storeTheme, storedTheme, type Theme } from './theme-store'

const order: (Theme | null)[] = [null, 'light', 'dark']
const names = { light: 'light', dark: 'dark', system: 'as the system has it' } as const

/** Each press goes on to the next of: as the system has it, light, dark. */
export function wireThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]')
  if (!button) return
  const show = (theme: Theme | null) => {
    if (theme) document.documentElement.dataset.theme = theme
    else delete document.documentElement.dataset.theme
    const label = `Colours: ${names[theme ?? 'system']}`
    button.setAttribute('aria-label', label)
    button.title = label
  }
  let theme = storedTheme()
  show(theme)
  button.addEventListener('click', () => {
    theme = order[(order.indexOf(theme) + 1) % order.length] ?? null
    storeTheme(theme)
    show(theme)
  })
}
