import type { Family } from '../family'

/** Reasons of RFC 4253 for the end of a connection; 11 is the orderly one. */
const REASONS: Readonly<Record<number, string>> = {
  1: 'HOST_NOT_ALLOWED_TO_CONNECT',
  2: 'PROTOCOL_ERROR',
  3: 'KEY_EXCHANGE_FAILED',
  5: 'MAC_ERROR',
  6: 'COMPRESSION_ERROR',
  7: 'SERVICE_NOT_AVAILABLE',
  8: 'PROTOCOL_VERSION_NOT_SUPPORTED',
  9: 'HOST_KEY_NOT_VERIFIABLE',
  10: 'CONNECTION_LOST',
  12: 'TOO_MANY_CONNECTIONS',
  13: 'AUTH_CANCELLED_BY_USER',
  14: 'NO_MORE_AUTH_METHODS_AVAILABLE',
  15: 'ILLEGAL_USER_NAME',
}

export const ssh: Family = {
  id: 'ssh',
  title: 'SSH disconnect reasons',
  summary:
    'Recognises the number with which one side ended an SSH connection. Most failures of SSH are words without a code; those are matched by their words.',
  rules: [
    {
      triggers: ['disconnect from', 'disconnected from', 'disconnecting'],
      pattern:
        /\b(?:Received disconnect from|Disconnected from) [\w.:<>-]{3,64}(?: port \d{1,5})?:\s?(?<number>\d{1,2}): (?<words>[^[\r]{2,80})/,
      read({ groups = {} }) {
        const number = Number(groups['number'])
        const name = REASONS[number]
        if (!name) return undefined
        return {
          at: 'number',
          code: `SSH ${number}`,
          name: `SSH_DISCONNECT_${name}`,
          parts: [{ label: 'The other side said', value: groups['words']?.trim() ?? '' }],
          confidence: 0.93,
          because: ['sshd prints the reason number of the protocol there'],
        }
      },
    },
  ],
  samples: [
    {
      text: 'Received disconnect from 192.0.2.10 port 22:2: Too many authentication failures',
      codes: ['SSH 2'],
    },
    {
      text: 'sshd[811]: Received disconnect from 192.0.2.10 port 51122:14: No supported authentication methods available [preauth]',
      codes: ['SSH 14'],
    },
  ],
  negatives: [
    {
      text: 'Received disconnect from 192.0.2.10 port 51122:11: disconnected by user',
      why: 'the orderly end',
    },
    { text: 'Disconnected from user ann 192.0.2.10 port 51122', why: 'no reason is given' },
    { text: 'ann@db01: Permission denied (publickey).', why: 'words without a code' },
  ],
  sources: [
    { title: 'RFC 4253: disconnection message', url: 'https://www.rfc-editor.org/rfc/rfc4253' },
  ],
}
