import { tell } from '../tell'
import { literals } from '../triggers'
import { asDigits } from '../windows/spellings'
import type { Context, Family, Sighting } from '../family'

const tables = ['aadsts']

function codeOf(number: string, { facts }: Context): Sighting {
  return { code: `AADSTS${number}`, ...tell(facts('aadsts').of(Number(number))) }
}

/** Short numbers stand for much else: only those that a table knows are told without AADSTS before them. */
const isListed = (number: string, { facts }: Context): boolean =>
  facts('aadsts').of(Number(number)).length > 0

/** What stands beside the number on the page that refuses a sign-in. */
const BLOCK_PAGE =
  /\b(?:Correlation ?Id|Request Id|App ?name|App Id|Device (?:state|identifier|platform)|Korrelations-ID|Anforderungs-ID|App-Name|Gerätestatus|ID de corr[ée]lation|Id\. de correlaci[óo]n|ID de correla[çc][ãa]o|ID correlazione|Correlatie-id)\b/i

/**
 * Codes of the Microsoft Entra security token service: `AADSTS` and 4 to 8 digits, in messages, in
 * the JSON of a refused token request (`error_codes`), and in the link to Microsoft's own page.
 */
export const aadsts: Family = {
  id: 'aadsts',
  title: 'Microsoft Entra sign-in errors (AADSTS)',
  summary:
    'Recognises AADSTS codes in messages, the error_codes list of a token response, the sign-in logs and links to the Entra error page.',
  rules: [
    {
      triggers: ['aadsts'],
      pattern: /AADSTS(?<number>\d{4,8})(?!\d)/i,
      tables,
      read: ({ groups = {} }, context) => ({
        ...codeOf(groups['number'] ?? '', context),
        confidence: 0.99,
      }),
    },
    {
      // Read from a picture: letters for digits.
      triggers: ['aadsts'],
      pattern: /AADSTS(?!\d{4,8}(?!\w))(?<number>[\doil]{4,8})(?!\w)/i,
      tables,
      read({ groups = {} }, context) {
        const number = asDigits(groups['number'] ?? '')
        return isListed(number, context)
          ? {
              ...codeOf(number, context),
              confidence: 0.9,
              because: ['with its letters read as digits, Entra’s list has it'],
            }
          : undefined
      },
    },
    {
      triggers: ['aadb2c'],
      pattern: /AADB2C(?<number>\d{5,6})(?!\d)/,
      tables: [],
      read: (match) => ({
        code: match[0],
        confidence: 0.98,
        role: 'cause',
        because: ['Azure AD B2C prints its own codes this way'],
      }),
    },
    {
      triggers: ['error_codes'],
      pattern: /\berror_codes\\?["']\s*:\s*\[\s*(?<number>\d{4,8})\s*[\],]/,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'number',
        ...codeOf(groups['number'] ?? '', context),
        confidence: 0.97,
        because: ['it stands in error_codes, where Entra lists the number alone'],
      }),
    },
    {
      triggers: ['sign-in error', 'signin error'],
      pattern:
        /\bsign-?in error(?: ?code)?["']?[ \t]?[:=]?[ \t]{1,3}["']?(?<number>\d{5,7})(?![\d.])/i,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'number',
        ...codeOf(groups['number'] ?? '', context),
        confidence: 0.93,
        because: ['the sign-in logs of Entra print the number without AADSTS'],
      }),
    },
    {
      triggers: ['errorcode"', "errorcode'", 'errorcode\\'],
      pattern: /\berrorCode\\?["'][ \t]?:[ \t]{0,2}(?<number>\d{5,7})(?![\d.])/,
      tables,
      read: ({ groups = {} }, context) =>
        context.near(/failureReason|conditionalAccessStatus|isInteractive|userPrincipalName/, 4)
          ? {
              at: 'number',
              ...codeOf(groups['number'] ?? '', context),
              confidence: 0.93,
              because: ['the sign-in logs of Entra print the number without AADSTS'],
            }
          : undefined,
    },
    {
      // The page that refuses a sign-in: `Error code: 53003` among request, app and device
      triggers: literals(
        [
          'error code',
          'errorcode',
          'fehlercode',
          "code d'erreur",
          'digo de error',
          'digo de erro',
          'codice errore',
          'foutcode',
          'エラー コード',
          '错误代码',
        ],
        [':', ' :'],
      ),
      pattern:
        /(?:\b(?:error ?code|Fehlercode|code d'erreur|codice errore|foutcode)|\bc[óo]digo de erro|\bc[óo]digo de error|エラー コード|错误代码) ?: {0,2}(?<number>\d{5,7})(?![\w.])/i,
      tables,
      read: ({ groups = {} }, context) =>
        isListed(groups['number'] ?? '', context) && context.near(BLOCK_PAGE, 8)
          ? {
              at: 'number',
              ...codeOf(groups['number'] ?? '', context),
              confidence: 0.93,
              because: ['the page that refuses a sign-in prints the number without AADSTS'],
            }
          : undefined,
    },
    {
      // The column of Entra’s sign-in logs: `ResultType: 50074`
      triggers: ['resulttype'],
      pattern: /\bResultType\\?["']? ?[:=]{1,2} ?\\?["']?(?<number>\d{5,7})(?![\w.])/i,
      tables,
      read: ({ groups = {} }, context) =>
        isListed(groups['number'] ?? '', context)
          ? {
              at: 'number',
              ...codeOf(groups['number'] ?? '', context),
              confidence: 0.93,
              because: ['the sign-in logs of Entra print the number there'],
            }
          : undefined,
    },
    {
      triggers: ['/error?code='],
      pattern: /login\.microsoftonline\.[a-z]{2,3}\/error\?code=(?<number>\d{4,8})(?!\d)/i,
      tables,
      // The link is printed beside the message that it explains; alone it still names the code.
      read({ groups = {} }, context) {
        const said = codeOf(groups['number'] ?? '', context)
        if (context.earlier.some((seen) => seen.code === said.code)) return undefined
        return {
          at: 'number',
          ...said,
          confidence: 0.9,
          because: ['the link leads to Microsoft’s page on this code'],
        }
      },
    },
  ],
  samples: [
    { text: 'access_denied: AADB2C90091: The user has cancelled.', codes: ['AADB2C90091'] },
    {
      text: 'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.',
      codes: ['AADSTS7000215'],
    },
    {
      text: '{"error":"interaction_required","error_codes":[50076],"timestamp":"2024-01-05 10:00:00Z"}',
      codes: ['AADSTS50076'],
    },
    {
      text: 'AADSTS50058: A silent sign-in request was sent but no user is signed in. See https://login.microsoftonline.com/error?code=50058',
      codes: ['AADSTS50058'],
    },
    { text: 'Sign-in error code 50126', codes: ['AADSTS50126'] },
    {
      text: '"status": { "errorCode": 53003, "failureReason": "Access has been blocked by Conditional Access policies." }',
      codes: ['AADSTS53003'],
    },
    {
      text: 'You cannot access this right now\nRequest Id: 7f1c\nCorrelation Id: 9a0b\nApp name: Payroll\nError code: 53003\nDevice state: Unregistered',
      codes: ['AADSTS53003'],
    },
    {
      text: 'Fehlercode: 53000\nApp-Name: Lohn\nKorrelations-ID: 9a0b',
      codes: ['AADSTS53000'],
    },
    { text: 'AADSTS5OO76: more information is required', codes: ['AADSTS50076'] },
    { text: 'ResultType: 50074', codes: ['AADSTS50074'] },
    {
      text: '{"OperationName":"Sign-in activity","ResultType":"50126","Level":4}',
      codes: ['AADSTS50126'],
    },
  ],
  negatives: [
    { text: 'AADSTSOILOIL is the name of a ship', why: 'no number that Entra’s list has' },
    { text: 'Error code: 53003 on the tape drive', why: 'nothing here speaks of a sign-in' },
    {
      text: 'Request Id: 7f1c\nError code: 99123',
      why: 'a number that Entra’s list does not know',
    },
    { text: '"ResultType":"0","ResultDescription":""', why: 'a sign-in that worked' },
    { text: 'ResultType: 12345 rows, ResultType=Table', why: 'no number of Entra’s list' },
    { text: 'tenant AADB2C-prod was created', why: 'a name' },
    {
      text: '"status": { "errorCode": 0, "failureReason": "Other." }',
      why: 'a sign-in that worked',
    },
    { text: '{"errorCode": 10042, "service": "billing"}', why: 'nothing here speaks of a sign-in' },
    {
      text: 'See the list of AADSTS error codes in the documentation.',
      why: 'names the family, carries no code',
    },
    {
      text: '{"error_codes":[],"request_id":"50076"}',
      why: 'an empty list has no code, and a request id is none',
    },
    { text: 'GET https://example.com/error?code=50058 200', why: 'the link is not Microsoft’s' },
  ],
  sources: [
    {
      title: 'Microsoft Entra authentication and authorization error codes',
      url: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    },
  ],
}
