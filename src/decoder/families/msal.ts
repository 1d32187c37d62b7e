import { tell } from '../tell'
import type { Family } from '../family'

/** MSALErrorInternal: the key of the inner error says more. */
const INTERNAL = -50000

/** Errors of MSAL.js that happen to people, by names that nothing else has. */
const NAMES =
  'monitor_window_timeout,monitor_popup_timeout,popup_window_error,empty_window_error,user_cancelled,no_account_error,no_tokens_found,native_account_unavailable,silent_sso_error,hash_empty_error,hash_does_not_contain_known_properties,endpoints_resolution_error,uninitialized_public_client_application,block_nested_popups,redirect_in_iframe,block_iframe_reload,no_cached_authority_error,login_progress_error,acquire_token_progress_error,token_renewal_error,block_token_requests,interaction_in_progress,post_request_failed,state_mismatch,nonce_mismatch'.split(
    ',',
  )

export const msal: Family = {
  id: 'msal',
  title: 'Microsoft Authentication Library (MSAL)',
  summary:
    'Recognises the numbers of MSALErrorDomain and its inner error on Apple systems, and the error names of MSAL.js, MSAL.NET and MSAL for Python.',
  rules: [
    {
      // Some versions print the name without its class.
      triggers: NAMES.map((name) => `${name}:`),
      pattern: new RegExp(`(?<![\\w.])(?<name>${NAMES.join('|')}): (?=[A-Z])`),
      read: ({ groups = {} }) => ({
        at: 'name',
        code: groups['name'] ?? '',
        confidence: 0.9,
        because: ['only MSAL.js has an error of this name'],
      }),
    },
    {
      triggers: ['msalerrordomain'],
      pattern: /\bMSALErrorDomain\b[^-\n]{0,24}(?<number>-\d{5})(?!\d)/,
      tables: ['msal-apple'],
      read({ groups = {} }, { facts }) {
        const number = Number(groups['number'])
        return {
          at: 'number',
          code: `MSALErrorDomain ${number}`,
          ...tell(facts('msal-apple').of(number)),
          ...(number === INTERNAL ? { role: 'wrapper' as const } : {}),
          confidence: 0.98,
          because: ['MSALErrorDomain stands before it'],
        }
      },
    },
    {
      triggers: ['msalinternalerrorcodekey'],
      pattern: /\bMSALInternalErrorCodeKey["']?\s{0,3}[=:]\s{0,3}"?(?<number>-4\d{4})(?!\d)/,
      tables: ['msal-internal'],
      read({ groups = {} }, { facts }) {
        const number = Number(groups['number'])
        return {
          at: 'number',
          code: `MSALInternalErrorCodeKey ${number}`,
          ...tell(facts('msal-internal').of(number)),
          // Of -50000, which says only "internal", it is the reason; of an AADSTS code the consequence.
          role: 'code',
          weight: -0.5,
          confidence: 0.97,
          because: ['MSALInternalErrorCodeKey stands before it'],
        }
      },
    },
    {
      triggers: ['autherror:', 'configurationerror:', 'requiredautherror:', 'servererror:'],
      pattern:
        /\b(?:BrowserAuth|ClientAuth|ClientConfiguration|BrowserConfigurationAuth|InteractionRequiredAuth|Server|NativeAuth|Joseheader)Error: (?<name>[a-z][a-z0-9]{1,30}(?:_[a-z0-9]{1,30}){1,8})(?!\w)/i,
      read: ({ groups = {}, 0: said }) => ({
        at: 'name',
        code: groups['name'] ?? '',
        // What the server answered is OAuth's word for what its own code says.
        ...(said.startsWith('Server') ? { role: 'wrapper' as const } : {}),
        confidence: 0.95,
        because: ['MSAL.js prints its error names this way'],
      }),
    },
  ],
  samples: [
    {
      text: 'Error: monitor_window_timeout: Token acquisition in iframe failed due to timeout.',
      codes: ['monitor_window_timeout'],
    },
    {
      text: 'Error Domain=MSALErrorDomain Code=-50005 "(null)"',
      codes: ['MSALErrorDomain -50005'],
    },
    { text: 'MSAL: (MSALErrorDomain error -50000.)', codes: ['MSALErrorDomain -50000'] },
    {
      text: 'Error Domain=MSALErrorDomain Code=-50000 "(null)" UserInfo={MSALInternalErrorCodeKey=-42008, MSALCorrelationIDKey=00000000-0000-0000-0000-000000000000}',
      codes: ['MSALInternalErrorCodeKey -42008', 'MSALErrorDomain -50000'],
    },
    {
      text: 'BrowserAuthError: interaction_in_progress: Interaction is currently in progress.',
      codes: ['interaction_in_progress'],
    },
    {
      text: 'ClientAuthError: endpoints_resolution_error: Endpoints cannot be resolved',
      codes: ['endpoints_resolution_error'],
    },
  ],
  negatives: [
    { text: 'state_mismatch: 4 rows', why: 'no sentence of MSAL’s follows' },
    { text: 'import MSALErrorDomain from MSAL', why: 'no number' },
    { text: 'userInfo[MSALInternalErrorCodeKey] as? Int', why: 'source code' },
    { text: 'MSALErrorDomain was used 12 times', why: 'a count' },
    { text: 'throw new BrowserAuthError(code)', why: 'source code' },
    { text: 'ServerError: Request failed', why: 'words, not a name' },
  ],
  sources: [
    {
      title: 'Errors of MSAL.js',
      url: 'https://learn.microsoft.com/entra/msal/javascript/browser/errors',
    },
  ],
}
