import { tell } from '../tell'
import type { Family } from '../family'

/** Beginnings of Chromium’s network errors that Node doesn’t share. */
const CHROMIUM =
  /^ERR_(?:ABORTED|ACCESS_DENIED|ADDRESS_(?:INVALID|IN_USE|UNREACHABLE)|BAD_SSL_CLIENT_AUTH_CERT|BLOCKED_BY_[A-Z_]{3,30}|CACHE_[A-Z_]{3,30}|CERT_[A-Z_]{3,40}|CERTIFICATE_TRANSPARENCY_REQUIRED|CONNECTION_[A-Z_]{3,30}|CONTENT_[A-Z_]{3,40}|DNS_[A-Z_]{3,30}|EMPTY_RESPONSE|FAILED|FILE_NOT_FOUND|HTTP2_[A-Z_]{3,40}|HTTP_RESPONSE_CODE_FAILURE|ICANN_NAME_COLLISION|INCOMPLETE_CHUNKED_ENCODING|INSUFFICIENT_RESOURCES|INTERNET_DISCONNECTED|INVALID_(?:AUTH_CREDENTIALS|CHUNKED_ENCODING|HTTP_RESPONSE|RESPONSE|REDIRECT)|NAME_(?:NOT_RESOLVED|RESOLUTION_FAILED)|NETWORK_[A-Z_]{3,30}|NO_SUPPORTED_PROXIES|PROXY_[A-Z_]{3,40}|QUIC_[A-Z_]{3,40}|RESPONSE_HEADERS_[A-Z_]{3,40}|SOCKS_[A-Z_]{3,40}|SPDY_[A-Z_]{3,40}|SSL_(?!SSLV3|TLSV1)[A-Z_0-9]{3,50}|TIMED_OUT|TOO_MANY_REDIRECTS|TUNNEL_CONNECTION_FAILED|UNKNOWN_URL_SCHEME|UNSAFE_(?:PORT|REDIRECT))$/

const NSS =
  '(?:SEC|SSL|MOZILLA_PKIX)_ERROR_[A-Z0-9_]{3,60}|PR_(?:CONNECT_RESET|END_OF_FILE|IO_TIMEOUT|CONNECT_REFUSED)_ERROR|NS_ERROR_[A-Z0-9_]{3,50}'

export const browser: Family = {
  id: 'browser',
  title: 'Browser network errors',
  summary:
    'Recognises the names on the error pages of Chrome, Edge and Firefox and in their consoles: net::ERR_, DNS_PROBE_, SEC_ERROR_, SSL_ERROR_ and their like.',
  rules: [
    {
      triggers: ['net::err_'],
      pattern: /\b(?:net|NET)::(?<code>ERR_[A-Z0-9_]{3,60})(?!\w)/,
      tables: ['browser'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        ...tell(facts('browser').of(groups['code'] ?? '')),
        confidence: 0.97,
        because: ['Chromium writes net:: before its network errors'],
      }),
    },
    {
      triggers: ['err_'],
      pattern: /(?<![\w.:])ERR_[A-Z0-9_]{3,60}(?![\w(=])/,
      tables: ['browser'],
      read: (match, { facts }) =>
        CHROMIUM.test(match[0])
          ? {
              code: match[0],
              ...tell(facts('browser').of(match[0])),
              confidence: 0.9,
              because: ['Chromium names its network errors this way'],
            }
          : undefined,
    },
    {
      triggers: ['dns_probe_'],
      pattern: /(?<!\w)DNS_PROBE_(?:FINISHED_(?!NOERROR)|STARTED|POSSIBLE)[A-Z_]{0,40}(?!\w)/,
      tables: ['browser'],
      read: (match, { facts }) => ({
        code: match[0],
        ...tell(facts('browser').of(match[0])),
        confidence: 0.97,
      }),
    },
    {
      triggers: [
        'sec_error_',
        'ssl_error_',
        'mozilla_pkix_error_',
        'pr_connect',
        'pr_end_of_file',
        'pr_io_timeout',
        'ns_error_',
      ],
      pattern: new RegExp(`(?<![\\w.])(?:${NSS})(?![\\w(=])`),
      tables: ['browser'],
      read: (match, { facts }) => ({
        code: match[0],
        ...tell(facts('browser').of(match[0])),
        confidence: 0.95,
        because: ['Firefox and its library name their errors this way'],
      }),
    },
  ],
  samples: [
    {
      text: 'GET https://app.example.org/api net::ERR_CONNECTION_REFUSED',
      codes: ['ERR_CONNECTION_REFUSED'],
    },
    {
      text: 'Your connection is not private\nNET::ERR_CERT_AUTHORITY_INVALID',
      codes: ['ERR_CERT_AUTHORITY_INVALID'],
    },
    {
      text: "This site can't be reached\nDNS_PROBE_FINISHED_NXDOMAIN",
      codes: ['DNS_PROBE_FINISHED_NXDOMAIN'],
    },
    { text: 'Error code: SEC_ERROR_UNKNOWN_ISSUER', codes: ['SEC_ERROR_UNKNOWN_ISSUER'] },
    { text: 'ERR_TOO_MANY_REDIRECTS', codes: ['ERR_TOO_MANY_REDIRECTS'] },
  ],
  negatives: [
    { text: 'DNS_PROBE_FINISHED_NOERROR', why: 'success' },
    { text: "code: 'ERR_INVALID_ARG_TYPE'", why: 'Node’s' },
    { text: 'ERR_LOG=/var/log/app.err', why: 'a setting' },
    { text: 'chrome://net-internals/#dns', why: 'a page' },
    { text: 'switch (NS_ERROR_FAILURE()) {', why: 'a name in code' },
  ],
  sources: [
    {
      title: 'Chromium: net_error_list.h',
      url: 'https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h',
    },
  ],
}
