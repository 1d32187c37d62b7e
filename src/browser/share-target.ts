import { urls } from '../site/urls'

/** Only who has installed the site can share with it; nobody else gets a service worker. */
export function wireShareTarget(): void {
  if (!('serviceWorker' in navigator)) return
  const register = () => {
    // Refused (private window, no HTTPS): sharing then opens an empty decoder.
    navigator.serviceWorker
      .register(urls.shareWorker(), { scope: urls.shared() })
      .catch(() => undefined)
  }
  if (matchMedia('(display-mode: browser)').matches) addEventListener('appinstalled', register)
  else register()
}
