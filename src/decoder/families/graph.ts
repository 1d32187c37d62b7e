import { tell } from '../tell'
import { isInErrorAnswer, jsonCodeRule, saysFailure } from '../json-code'
import type { Context, Family, Sighting } from '../family'

const tables = ['graph']

const sharepoint =
  /graph\.microsoft|sharepoint|onedrive|\bteams\b|botframework|\bbot\b|microsoft365|office ?365|innerError|client-request-id|request-id/i

/** A code that Graph writes: with an underscore after a word, or beginning small. */
const looksLikeGraph =
  /^(?:[A-Z][a-z]+_[A-Z]\w+|Error[A-Z]\w+|[a-z][a-z]+(?:[A-Z][a-z]+)*|InvalidAuthenticationToken|MailboxNotEnabledForRESTAPI)$/

function sightingOf(code: string, context: Context): Sighting {
  const isNear = context.near(sharepoint, 6) !== undefined
  const facts = context.facts('graph').of(code)
  return {
    at: 'code',
    code,
    ...tell(facts),
    confidence: facts.length ? 0.93 : isNear ? 0.88 : 0.75,
    because: ['it stands where an answer of an API names its error'],
  }
}

export const graph: Family = {
  id: 'graph',
  title: 'Microsoft Graph, SharePoint, OneDrive and Teams',
  summary:
    'Recognises the error code in the JSON of Microsoft Graph and of the services behind it, and in what its client libraries print.',
  rules: [
    jsonCodeRule(tables, (code, context, isQuoted) => {
      const isListed = context.facts('graph').of(code).length > 0
      if (!isQuoted && !isListed) return undefined
      if (!isListed && !looksLikeGraph.test(code)) return undefined
      if (
        !isListed &&
        !/[A-Z_]/.test(code) &&
        !context.near(sharepoint, 6) &&
        !isInErrorAnswer(context)
      )
        return undefined
      if (!isListed && !saysFailure(code, context)) return undefined
      return isInErrorAnswer(context) ? sightingOf(code, context) : undefined
    }),
    {
      triggers: ['authorization_', 'authentication_', 'request_', 'directory_'],
      tables,
      pattern:
        /(?<![\w."'])(?<code>(?:Authorization|Authentication|Request|Directory)_[A-Z][A-Za-z]{3,40})(?![\w"'])/,
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
      text: '{"error":{"code":"driveAway","message":"The drive is away."}}',
      codes: ['driveAway'],
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
    { text: '{"code":"blueShirt","message":"in stock"}', why: 'goods' },
    { text: '{"code":"Plan_Premium","message":"Welcome, Teams user"}', why: 'an offer' },
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
