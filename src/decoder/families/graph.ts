import { isInErrorAnswer, jsonCodeRule } from '../json-code'
import type { Context, Family, Sighting } from '../family'

/** What the most met codes of Graph, SharePoint and OneDrive say, in our own words. */
const meanings: Record<string, string> = {
  Authorization_RequestDenied:
    'The application or the person lacks a permission for this operation.',
  Authorization_IdentityNotFound: 'The identity of the token is not in the tenant.',
  Request_ResourceNotFound: 'The object that was asked for does not exist in the tenant.',
  Request_BadRequest: 'The request is malformed.',
  Request_UnsupportedQuery: 'The filter or the sort order is not supported for this resource.',
  Directory_QuotaExceeded: 'The tenant or the person has as many objects as are allowed.',
  InvalidAuthenticationToken: 'The access token is expired, malformed or for another audience.',
  ErrorAccessDenied: 'The mailbox or item may not be opened with this identity.',
  ErrorItemNotFound: 'The mail item does not exist in the mailbox any more.',
  MailboxNotEnabledForRESTAPI: 'The mailbox is not in Exchange Online or not ready for the API.',
  ResourceNotFound: 'The resource of the address does not exist.',
  accessDenied: 'The caller lacks a permission for this file, list or site.',
  itemNotFound: 'The file, folder or list item does not exist.',
  nameAlreadyExists: 'A file or folder of that name is there already.',
  quotaLimitReached: 'The drive or site is full.',
  resourceLocked: 'The file is locked by another session.',
  activityLimitReached: 'Too many requests: the service asks to wait.',
  unauthenticated: 'The request has no valid sign-in.',
  generalException: 'The service failed without a closer reason.',
  tooManyRequests: 'Too many requests: the service asks to wait.',
  Forbidden: 'The caller is known and may not do this.',
  UnknownError: 'The service failed without a closer reason.',
}

const sharepoint =
  /graph\.microsoft|sharepoint|onedrive|\bteams\b|botframework|\bbot\b|microsoft365|office ?365|innerError|client-request-id|request-id/i

/** A code that Graph writes: with an underscore after a word, or beginning small. */
const looksLikeGraph =
  /^(?:[A-Z][a-z]+_[A-Z]\w+|Error[A-Z]\w+|[a-z][a-z]+(?:[A-Z][a-z]+)*|InvalidAuthenticationToken|MailboxNotEnabledForRESTAPI)$/

function sightingOf(code: string, context: Context): Sighting {
  const isNear = context.near(sharepoint, 6) !== undefined
  return {
    at: 'code',
    code,
    ...(meanings[code] ? { summary: meanings[code] } : {}),
    confidence: meanings[code] ? 0.93 : isNear ? 0.88 : 0.75,
    because: ['it stands where an answer of an API names its error'],
  }
}

export const graph: Family = {
  id: 'graph',
  title: 'Microsoft Graph, SharePoint, OneDrive and Teams',
  summary:
    'Recognises the error code in the JSON of Microsoft Graph and of the services behind it, and in what its client libraries print.',
  rules: [
    jsonCodeRule((code, context, isQuoted) => {
      if (!isQuoted && !meanings[code]) return undefined
      if (!meanings[code] && !looksLikeGraph.test(code)) return undefined
      if (
        !meanings[code] &&
        !/[A-Z_]/.test(code) &&
        !context.near(sharepoint, 6) &&
        !isInErrorAnswer(context)
      )
        return undefined
      return isInErrorAnswer(context) ? sightingOf(code, context) : undefined
    }),
    {
      triggers: Object.keys(meanings)
        .filter((code) => code.includes('_'))
        .map((code) => code.toLowerCase()),
      pattern:
        /(?<![\w."'])(?<code>(?:Authorization|Request|Directory)_[A-Z][A-Za-z]{3,40})(?![\w"'])/,
      read: (match, context) => sightingOf(match.groups?.['code'] ?? '', context),
    },
  ],
  samples: [
    {
      text: '{"error":{"code":"Request_ResourceNotFound","message":"Resource \'x\' does not exist or one of its queried reference-property objects are not present."}}',
      codes: ['Request_ResourceNotFound'],
    },
    {
      text: '{\n  "error": {\n    "code": "itemNotFound",\n    "message": "The resource could not be found."\n  }\n}',
      codes: ['itemNotFound'],
    },
    {
      text: "{'error': {'code': 'ErrorItemNotFound', 'message': 'The specified object was not found in the store.'}}",
      codes: ['ErrorItemNotFound'],
    },
    {
      text: 'Code: Authorization_RequestDenied\nMessage: Insufficient privileges to complete the operation.',
      codes: ['Authorization_RequestDenied'],
    },
  ],
  negatives: [
    { text: '{"code":"success","message":"done"}', why: 'success' },
    { text: '{"country":"DE","code":"berlin"}', why: 'no error is reported' },
    { text: '"languageCode": "german", "message": "hello"', why: 'the end of another name' },
    { text: 'code: "ENOENT", message: "no such file"', why: 'another family’s' },
    { text: 'error code = somethingElse happened here', why: 'prose' },
  ],
  sources: [
    {
      title: 'Microsoft Graph error responses and resource types',
      url: 'https://learn.microsoft.com/graph/errors',
    },
  ],
}
