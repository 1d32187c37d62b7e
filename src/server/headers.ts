import { createHash } from 'node:crypto'

type Directives = Record<string, string[]>

const self = "'self'"
const none = "'none'"

const base: Directives = {
  'default-src': [none],
  'script-src': [self],
  'style-src': [self],
  'img-src': [self, 'data:'],
  'font-src': [self],
  'connect-src': [self],
  'worker-src': [self],
  'manifest-src': [self],
  'form-action': [self],
  'base-uri': [none],
  'frame-ancestors': [none],
}

const written = (directives: Directives, https: boolean): string =>
  [
    ...Object.entries(directives).map(([name, values]) => `${name} ${values.join(' ')}`),
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

const hashOf = (inline: string): string =>
  `'sha256-${createHash('sha256').update(inline).digest('base64')}'`

/** For pages that can be kept: scripts from here, and none inside the page. */
export const pagePolicy = (https: boolean): string => written(base, https)

/** For a page that is whole in itself: its own style and no script. */
export const plainPolicy = (style: string): string =>
  written({ ...base, 'script-src': [none], 'style-src': [hashOf(style)] }, false)

/** For pages that are made for one request: inline scripts with its nonce. */
export const noncePolicy = (nonce: string, https: boolean): string =>
  written({ ...base, 'script-src': [self, `'nonce-${nonce}'`], 'frame-ancestors': [self] }, https)

/** Payload's admin: its styles are inline, it previews uploads from memory and shows the site in a frame. */
export const adminPolicy = (nonce: string, https: boolean): string =>
  written(
    {
      ...base,
      'script-src': [self, `'nonce-${nonce}'`],
      'style-src': [self, "'unsafe-inline'"],
      'img-src': [self, 'data:', 'blob:'],
      'worker-src': [self, 'blob:'],
      'frame-src': [self],
    },
    https,
  )

/** For answers that are no pages. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

/** On every answer. */
export const commonHeaders = (https: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'SAMEORIGIN',
  ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
})
