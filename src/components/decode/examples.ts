/** Texts to try the decoder with, one of each kind: a message, a number, a log. */
export const examples: readonly { label: string; text: string }[] = [
  {
    label: 'A sign-in error',
    text: 'AADSTS7000215: Invalid client secret provided. Trace ID: 5d0f3c1e-7a41-4b8e-9a55-0c6d2f9e1a00',
  },
  { label: 'A Windows number', text: 'Installation failed with -2147024891' },
  {
    label: 'A log',
    text: [
      '2026-11-20 07:59:58 INFO  Starting nightly import',
      '2026-11-20 08:00:01 WARN  Bind to ldap01.corp.example failed',
      '2026-11-20 08:00:01 ERROR LDAP: error code 49 - 80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 532, v4563',
      '2026-11-20 08:00:02 ERROR Request to https://intranet.example/api/import returned HTTP 500',
      '2026-11-20 08:00:02 INFO  Process finished with exit code 1',
    ].join('\n'),
  },
]
