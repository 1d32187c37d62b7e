import { tell } from '../tell'
import type { Family } from '../family'

export const msal: Family = {
  id: 'msal',
  title: 'Microsoft Authentication Library (MSAL)',
  summary:
    'Recognises the numbers of MSALErrorDomain on Apple systems and the error names of MSAL.js, MSAL.NET and MSAL for Python.',
  rules: [
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
          confidence: 0.98,
          because: ['MSALErrorDomain stands before it'],
        }
      },
    },
    {
      triggers: ['autherror:', 'configurationerror:', 'requiredautherror:', 'servererror:'],
      pattern:
        /\b(?:BrowserAuth|ClientAuth|ClientConfiguration|BrowserConfigurationAuth|InteractionRequiredAuth|Server|NativeAuth|Joseheader)Error: (?<name>[a-z][a-z0-9]{1,30}(?:_[a-z0-9]{1,30}){1,8})(?!\w)/i,
      read: ({ groups = {} }) => ({
        at: 'name',
        code: groups['name'] ?? '',
        confidence: 0.95,
        because: ['MSAL.js prints its error names this way'],
      }),
    },
  ],
  samples: [
    {
      text: 'Error Domain=MSALErrorDomain Code=-50005 "(null)"',
      codes: ['MSALErrorDomain -50005'],
    },
    { text: 'MSAL: (MSALErrorDomain error -50000.)', codes: ['MSALErrorDomain -50000'] },
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
    { text: 'import MSALErrorDomain from MSAL', why: 'no number' },
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
