import { tell } from '../tell'
import type { Context, Family } from '../family'

/** The names of RFC 6749 and its kin, OpenID Connect, Entra ID, Google and GitHub. */
const names =
  'access_denied account_selection_required admin_policy_enforced authorization_pending bad_verification_code consent_required deleted_client disallowed_useragent expired_token incorrect_client_credentials insufficient_scope insufficient_user_authentication interaction_required invalid_client invalid_client_metadata invalid_dpop_proof invalid_grant invalid_redirect_uri invalid_request invalid_request_object invalid_request_uri invalid_resource invalid_scope invalid_software_statement invalid_target invalid_tenant invalid_token login_required org_internal redirect_uri_mismatch registration_not_supported request_not_supported request_uri_not_supported server_error slow_down temporarily_unavailable unauthorized_client unsupported_grant_type unsupported_response_type unsupported_token_type unverified_user_email use_dpop_nonce'.split(
    ' ',
  )

/** Names that other systems use in other senses: they count only where an OAuth answer prints them. */
const vague = new Set([
  'access_denied',
  'server_error',
  'temporarily_unavailable',
  'slow_down',
  'invalid_request',
  'expired_token',
  'invalid_target',
  'org_internal',
  'request_not_supported',
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
      tables: ['oauth'],
      read({ groups = {} }, context) {
        const name = groups['name'] ?? ''
        const confidence = confidenceOf(name, context)
        if (confidence === 0) return undefined
        return {
          code: name,
          ...tell(context.facts('oauth').of(name)),
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
