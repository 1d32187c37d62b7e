import type { Family } from '../family'

const SEVERITIES = [
  'emergency',
  'alert',
  'critical',
  'error',
  'warning',
  'notice',
  'information',
  'debugging',
]

/** Up to a warning the severity speaks; below it the words have to tell of trouble. */
const WARNING = 4
const TROUBLE =
  /\b(?:down|fail\w*|error\w*|denied|mismatch\w*|exceed\w*|lost|unable|invalid|reject\w*|duplicate|timed? ?out|unreachable|not (?:found|responding|available|ready|synchronized)|disconnect\w*|err-disable\w*|inconsistent|expired|drop\w*|crash\w*|block\w*)\b/i

export const cisco: Family = {
  id: 'cisco',
  title: 'Cisco system messages',
  summary:
    'Recognises `%FACILITY-SEVERITY-MNEMONIC` of IOS, NX-OS and ASA; messages that only inform are left out unless their words tell of trouble.',
  rules: [
    {
      triggers: ['-0-', '-1-', '-2-', '-3-', '-4-', '-5-', '-6-'],
      pattern:
        /(?<!\w)%(?<code>(?<facility>[A-Z][A-Z0-9_]{1,24}(?:-(?:SP|SW\d?|SLOT\d|SWITCH_\d|STBY|[A-Z]{2,8}))?)-(?<severity>[0-6])-(?<mnemonic>[A-Z0-9_]{2,40}))(?=:)/,
      read({ groups = {} }, { after }) {
        const { code = '', facility = '', mnemonic = '' } = groups
        const severity = Number(groups['severity'])
        const trouble = TROUBLE.exec(after)?.[0]
        if (severity > WARNING && !trouble) return undefined
        return {
          at: 'code',
          code: `%${code}`,
          parts: [
            { label: 'Facility', value: facility },
            { label: 'Severity', value: `${severity}, ${SEVERITIES[severity] ?? ''}` },
            { label: 'Mnemonic', value: mnemonic },
          ],
          confidence: severity <= WARNING ? 0.96 : 0.8,
          because: [
            severity <= WARNING
              ? 'its severity is a warning or worse'
              : `‘${trouble}’ stands after it`,
          ],
          // Lower severities are nearer to the cause.
          weight: -severity,
        }
      },
    },
    {
      triggers: ['%asa-', '%ftd-', '%pix-'],
      pattern: /%(?<code>(?<facility>ASA|FTD|PIX)-(?<severity>[0-4])-(?<mnemonic>\d{6}))(?=:)/,
      read: ({ groups = {} }) => ({
        at: 'code',
        code: `%${groups['code']}`,
        parts: [
          { label: 'Facility', value: groups['facility'] ?? '' },
          {
            label: 'Severity',
            value: `${groups['severity']}, ${SEVERITIES[Number(groups['severity'])] ?? ''}`,
          },
          { label: 'Message', value: groups['mnemonic'] ?? '' },
        ],
        confidence: 0.97,
      }),
    },
  ],
  samples: [
    {
      text: '%LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/1, changed state to down',
      codes: ['%LINEPROTO-5-UPDOWN'],
    },
    {
      text: 'Mar  1 18:46:11: %LINK-3-UPDOWN: Interface Port-channel1, changed state to up',
      codes: ['%LINK-3-UPDOWN'],
    },
    {
      text: '%ASA-4-106023: Deny tcp src outside:192.0.2.5/1234 dst inside:192.0.2.9/80',
      codes: ['%ASA-4-106023'],
    },
  ],
  negatives: [
    { text: '%SYS-5-CONFIG_I: Configured from console by ann on vty0', why: 'it only informs' },
    {
      text: '%LINEPROTO-5-UPDOWN: Line protocol on Interface Vlan1, changed state to up',
      why: 'the line came up',
    },
    { text: '%ASA-6-302013: Built inbound TCP connection', why: 'it only informs' },
    { text: 'printf("%D-3-X")', why: 'a format' },
  ],
  sources: [
    {
      title: 'CISCO-SYSLOG-MIB: what a system message consists of',
      url: 'https://raw.githubusercontent.com/cisco/cisco-mibs/main/v2/CISCO-SYSLOG-MIB.my',
    },
  ],
}
