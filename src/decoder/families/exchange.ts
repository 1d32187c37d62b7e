import type { Family } from '../family'

/** Beginnings of the response codes of Exchange Web Services; `ErrorHandler` and the like are names in code. */
const EWS =
  'Access|Account|ADOperation|ADSession|ADUnavailable|Attachment|Auto|BatchProcessing|Calendar|CannotCreate|CannotDelete|CannotEmpty|CannotOpen|CannotSet|CannotUse|ChangeKey|ClientIntent|ConnectionFailed|ContainsFilter|ContentConversion|Corrupt|CreateItem|CrossSite|DataSource|DelegateA|DelegateC|DelegateM|DelegateN|DelegateV|Delete|DistinguishedUser|Duplicate|EmailAddress|EventNotFound|Exceeded|Expired|Folder|FreeBusy|Impersona|Incorrect|IndividualMailbox|InsufficientResources|InternalServer|Invalid|Irresolvable|Item|Mailbox|MailRecipient|MailTips|Manager|MaximumDevices|MeetingRequest|MessageDisposition|MessageSize|MessageTracking|MimeContent|Missing|MoveCopy|MoveDistinguished|NameResolution|NoCalendar|NoDestination|NoFolder|NoFreeBusy|NoGroup|NoPublicFolder|NoRespond|NonExistent|NonPrimary|NotDelegate|NotEnough|NotSupported|NoTimeZone|ObjectType|Occurrence|OpenSharing|OrganizationNot|PasswordChange|PasswordExpired|Permission|PropertyRequest|PropertyUpdate|PropertyValidation|ProxiedSubscription|ProxyRequest|PublicFolder|QueryFilter|Quota|ReadEvents|Recipient|Recurrence|RemoveDelegates|RequestAborted|RequestStream|RequiredProperty|Response|RestrictionToo|Role|RulesOver|SavedItemFolder|SchemaValidation|SearchFolder|SendAsDenied|SendMeeting|ServerBusy|ServiceDiscovery|Sharing|StaleObject|Subscription|SyncFolder|TimeInterval|TimeoutExpired|TimeZone|TooMany|TokenSerialization|UnableTo|Unified|Unknown|UnsupportedC|UnsupportedM|UnsupportedP|UnsupportedQ|UnsupportedR|UnsupportedS|UnsupportedT|UpdateProperty|User|Value|VoiceMail|Wrong'

export const exchange: Family = {
  id: 'exchange',
  title: 'Exchange: delivery reports and web services',
  summary:
    'Recognises the part of Exchange and the reason that a delivery report names beside the status, MAPI exceptions, and the response codes of Exchange Web Services.',
  rules: [
    {
      triggers: ['storedrv.'],
      pattern:
        /\bSTOREDRV\.[A-Za-z]{4,24}\.Exception[:;] ?(?<name>[A-Z]\w{3,80}Exception)(?:\.(?<mapi>MapiException\w{3,80}))?/,
      read: ({ groups = {} }) => ({
        at: 'name',
        code: groups['name'] ?? '',
        ...(groups['mapi'] ? { equivalents: [{ family: 'exchange', code: groups['mapi'] }] } : {}),
        confidence: 0.97,
        // Reports are looked up by their status; the exception says which case of it this is.
        weight: -1,
      }),
    },
    {
      triggers: [
        'resolver.',
        'routing.',
        'queue.',
        'smtpsend.',
        'transport.rules',
        'approval.',
        'storedrv.',
      ],
      pattern:
        /(?<![\w.])(?:RESOLVER\.(?:ADR|RST|FWD|GRP|LOOP|OWNERCHAIN)(?:\.[A-Z][A-Za-z]{2,40})?|ROUTING\.[A-Z][A-Za-z]{3,40}|QUEUE\.Expired|SMTPSEND\.[A-Z][A-Za-z]{2,24}\.[A-Z][A-Za-z]{3,40}|TRANSPORT\.RULES\.RejectMessage|APPROVAL\.[A-Z][A-Za-z]{3,40})(?![\w])/,
      read: (match) => ({
        code: match[0],
        confidence: 0.96,
        weight: -1,
      }),
    },
    {
      triggers: ['mapiexception'],
      pattern: /(?<![\w.])MapiException(?!s\b)[A-Z]\w{3,60}(?=[:;, )]|$)/,
      read: (match) => ({
        code: match[0],
        confidence: 0.93,
      }),
    },
    {
      triggers: EWS.split('|').map((begin) => `error${begin.toLowerCase()}`),
      pattern: new RegExp(`(?<![\\w.$])Error(?:${EWS})[A-Za-z]{0,50}(?![\\w(=]|\\.\\w)`),
      read(match, context) {
        const isMarked =
          /(?:ResponseCode["']?\s?[>:=]\s?["']?|<\w:ResponseCode>|ErrorCode=|: |\bcode["']?: ?["'])$/.test(
            context.before,
          )
        const isAlone = context.before.trim() === '' && context.after.startsWith(': ')
        if (!isMarked && !isAlone) return undefined
        if (/^Error(?:Message|Code|Handler|Action|Record)/.test(match[0])) return undefined
        return {
          code: match[0],
          confidence: 0.88,
          because: ['Exchange Web Services spell their response codes this way'],
        }
      },
    },
  ],
  samples: [
    {
      text: '554 5.2.0 STOREDRV.Deliver.Exception:AccountDisabledException.MapiExceptionADUserDisabled; Failed to process message',
      codes: ['AccountDisabledException'],
    },
    {
      text: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      codes: ['RESOLVER.ADR.RecipientNotFound'],
    },
    { text: '550 5.4.300 QUEUE.Expired; message expired', codes: ['QUEUE.Expired'] },
    { text: '<m:ResponseCode>ErrorItemNotFound</m:ResponseCode>', codes: ['ErrorItemNotFound'] },
    { text: 'Sync failed: ErrorImpersonationFailed', codes: ['ErrorImpersonationFailed'] },
  ],
  negatives: [
    { text: '<m:ResponseCode>NoError</m:ResponseCode>', why: 'success' },
    { text: '-ErrorAction SilentlyContinue -ErrorVariable found', why: 'parameters of PowerShell' },
    { text: 'var handler = new ErrorHandlerFactory()', why: 'a name in code' },
    { text: '250 2.6.0 Queued mail for delivery', why: 'success' },
    { text: 'ErrorMessage: none', why: 'a label' },
  ],
  sources: [
    {
      title: 'Non-delivery reports in Exchange Online',
      url: 'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online',
    },
  ],
}
