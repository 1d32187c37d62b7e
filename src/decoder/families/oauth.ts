import type { Context, Family } from '../family'

/** What the names of RFC 6749, RFC 8628, OpenID Connect and Entra ID say, in our own words. */
const meanings: Record<string, string> = {
  invalid_grant:
    'The authorization code, refresh token or sign-in that was presented is not valid any more.',
  invalid_client: 'The application could not prove who it is.',
  invalid_request: 'The request lacks a parameter or has one that does not fit.',
  unauthorized_client: 'The application is not allowed to ask for a token in this way.',
  unsupported_grant_type: 'The server does not offer this way of asking for a token.',
  unsupported_response_type: 'The server does not offer this kind of answer.',
  invalid_scope: 'A permission that was asked for is unknown or malformed.',
  invalid_resource: 'The resource that a token was asked for does not exist or is not set up.',
  interaction_required:
    'The person has to do something in a window: a silent request is not enough.',
  login_required: 'Nobody is signed in, and the request did not allow a sign-in window.',
  consent_required: 'The application lacks consent to a permission that it asks for.',
  account_selection_required: 'Several accounts are signed in and one has to be chosen.',
  authorization_pending: 'The person has not finished signing in yet.',
  expired_token: 'The device code ran out before the sign-in was finished.',
  invalid_token: 'The token is expired, revoked or malformed.',
  insufficient_scope: 'The token lacks a permission that the resource asks for.',
  access_denied: 'The person or the server refused the request.',
  server_error: 'The authorization server failed.',
  temporarily_unavailable: 'The authorization server is overloaded or under maintenance.',
  redirect_uri_mismatch: 'The address to return to is not one of the registered ones.',
  bad_verification_code: 'The code is wrong or expired.',
  slow_down: 'The client asks too often.',
}

const names = Object.keys(meanings)

/** Names that other systems use in other senses: they count only where an OAuth answer prints them. */
const vague = new Set([
  'access_denied',
  'server_error',
  'temporarily_unavailable',
  'slow_down',
  'invalid_request',
  'expired_token',
])

const key =
  /(?:error|error_?code|errorcode|suberror|code)\\?["']?\s{0,3}[:=]\s{0,3}(?:u?\\?["'])?$/i
const neighbourhood =
  /AADSTS|oauth|openid|OIDC|\btoken\b|MSAL|ADAL|id_token|authorization code|grant_type/i

function confidenceOf(name: string, context: Context): number {
  if (key.test(context.before.slice(-24)))
    return vague.has(name) && !context.near(neighbourhood, 4) ? 0.7 : 0.95
  if (vague.has(name)) return 0
  return context.near(neighbourhood, 2) ? 0.85 : 0.6
}

export const oauth: Family = {
  id: 'oauth',
  title: 'OAuth 2.0 and OpenID Connect errors',
  summary:
    'Recognises the error names of OAuth answers, such as invalid_grant; they wrap the provider’s own code, such as an AADSTS number.',
  rules: [
    {
      triggers: names,
      pattern: new RegExp(`(?<![\\w.%-])(?<name>${names.join('|')})(?![\\w-]|\\.\\w)`),
      read({ groups = {} }, context) {
        const name = groups['name'] ?? ''
        const confidence = confidenceOf(name, context)
        if (confidence === 0) return undefined
        return {
          code: name,
          summary: meanings[name] ?? '',
          role: 'wrapper',
          weight: 1,
          confidence,
          because: confidence > 0.9 ? ['it stands where an OAuth answer names its error'] : [],
        }
      },
    },
  ],
  samples: [
    {
      text: '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}',
      codes: ['invalid_grant'],
    },
    {
      text: 'MsalUiRequiredException, ErrorCode: interaction_required',
      codes: ['interaction_required'],
    },
    {
      text: 'https://app.example.com/cb#error=consent_required&state=1',
      codes: ['consent_required'],
    },
    {
      text: 'oauthlib.oauth2.rfc6749.errors: (invalid_client) Unauthorized',
      codes: ['invalid_client'],
    },
  ],
  negatives: [
    { text: 'the access_denied counter of the firewall is 12', why: 'a counter' },
    { text: 'metrics: server_error_total 4', why: 'part of a longer name' },
    { text: 'see docs/invalid_grant.md', why: 'a file name' },
    { text: 'function slow_down() is deprecated', why: 'a function' },
  ],
  sources: [
    { title: 'RFC 6749, section 5.2', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2' },
    {
      title: 'OpenID Connect Core, section 3.1.2.6',
      url: 'https://openid.net/specs/openid-connect-core-1_0.html',
    },
  ],
}
