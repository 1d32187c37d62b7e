import { hex32 } from '../canonical'
import { nameRule, printedByName } from '../windows/names'
import { ownedRange, startsWith } from '../windows/owned-range'
import { windowsEquivalents } from '../windows/equivalents'
import { describeHresult } from '../windows/layout'
import type { Rule } from '../family'

const tables = ['winrm']

/** `ERROR_WSMAN_NAME_NOT_RESOLVED`, as headers and some programs print it. */
const byName: Rule = nameRule(
  (name) => (name.startsWith('ERROR_WSMAN_') ? [...tables, 'hresult', 'facility-hresult'] : []),
  (name, _match, context) =>
    printedByName(context.facts('winrm').named(name), (value) => ({
      code: hex32(value),
      details: () => ({
        parts: describeHresult(value, context),
        equivalents: windowsEquivalents(value, context),
      }),
    })),
)

/** Reasons of WS-Management, WS-Addressing, WS-Eventing and WS-Enumeration (DMTF DSP0226, master faults). */
const subcodes = new Set(
  `AccessDenied ActionNotSupported AlreadyExists CannotProcessFilter Concurrency
   DeliveryModeRequestedUnavailable DeliveryRefused DestinationUnreachable EncodingLimit
   EndpointUnavailable EventDeliverToUnusable EventSourceUnableToProcess FilteringNotSupported
   FilteringRequestedUnavailable FragmentDialectNotSupported InternalError InvalidBookmark
   InvalidEnumerationContext InvalidExpirationTime InvalidMessage InvalidMessageInformationHeader
   InvalidOptions InvalidParameter InvalidRepresentation InvalidSelectors
   MessageInformationHeaderRequired NoAck QuotaLimit SchemaValidationError TimedOut UnableToRenew
   UnsupportedExpirationType UnsupportedFeature`.split(/\s+/),
)

/** The reason in a SOAP fault, as clients that are not Microsoft's print the answer. */
const subcode: Rule = {
  triggers: ['value>w', 'value>a:', 'value>p:', 'value>e:'],
  pattern:
    /<(?:\w{1,8}:)?Value>(?:w|wsman|wsa|wse|wsen|a|p|e|n):(?<code>[A-Z][A-Za-z]{4,40})<\/(?:\w{1,8}:)?Value>/,
  read: ({ groups = {} }) =>
    subcodes.has(groups['code'] ?? '')
      ? {
          at: 'code',
          code: groups['code'] ?? '',
          role: 'wrapper',
          confidence: 0.9,
          because: ['it is the reason that a WS-Management fault names'],
        }
      : undefined,
}

/** WS-Management has a facility of its own: 0x33. */
export const winrm = ownedRange({
  id: 'winrm',
  title: 'Windows Remote Management (WinRM)',
  summary:
    'Recognises the 0x8033 codes of WinRM in hex, in the decimal of WSManFault and of PowerShell, and by name, and the reason in a SOAP fault.',
  tables,
  owns: startsWith(0x8033),
  because: '0x8033 is the range of WS-Management',
  rules: [byName, subcode],
  samples: [
    { text: 'Error number:  -2144108103 0x803381B9', codes: ['0x803381B9'] },
    {
      text: '<f:WSManFault xmlns:f="http://schemas.microsoft.com/wbem/wsman/1/wsmanfault" Code="2150858793" Machine="srv01">',
      codes: ['0x80338029'],
    },
    { text: '+ FullyQualifiedErrorId : -2144108250,PSSessionStateBroken', codes: ['0x80338126'] },
    { text: 'WinRM failed: ERROR_WSMAN_SERVER_NOT_TRUSTED', codes: ['0x803380E4'] },
    {
      text: '<s:Subcode><s:Value>w:SchemaValidationError</s:Value></s:Subcode>',
      codes: ['SchemaValidationError'],
    },
  ],
  negatives: [
    { text: 'thread 0x80338012 started', why: 'a thread id' },
    { text: 'session 80338012-1d2c-4aab-9d1f-0123456789ab', why: 'the beginning of a GUID' },
    {
      text: 'winrm quickconfig\nWinRM service is already running on this machine.',
      why: 'success',
    },
    { text: 'Listener [Source="GPO"] Port = 5985 ListeningOn = 127.0.0.1', why: 'a listener' },
    { text: '<e:Value>w:Banana</e:Value>', why: 'no reason of WS-Management' },
    { text: '<s:Value>s:Sender</s:Value>', why: 'only who is to blame, not for what' },
  ],
  sources: [
    {
      title: 'Windows Remote Management',
      url: 'https://learn.microsoft.com/windows/win32/winrm/portal',
    },
    {
      title: 'windows-rs: Win32 System RemoteManagement (MIT or Apache-2.0)',
      url: 'https://github.com/microsoft/windows-rs',
    },
  ],
})
