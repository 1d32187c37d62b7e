import { tell } from '../tell'
import type { Family } from '../family'

/** Codes of the distribution specification, as Docker prints them in words or in capitals. */
const CODES =
  'BLOB_UNKNOWN BLOB_UPLOAD_INVALID BLOB_UPLOAD_UNKNOWN DIGEST_INVALID MANIFEST_BLOB_UNKNOWN MANIFEST_INVALID MANIFEST_UNKNOWN MANIFEST_UNVERIFIED NAME_INVALID NAME_UNKNOWN SIZE_INVALID TAG_INVALID TOOMANYREQUESTS'

const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ')

export const registry: Family = {
  id: 'registry',
  title: 'Container registry errors',
  summary:
    'Recognises the error codes that Docker and OCI registries answer with, in their JSON and as Docker prints them.',
  rules: [
    {
      triggers: CODES.toLowerCase().split(' '),
      pattern: new RegExp(`(?<!\\w)(?:${CODES.replaceAll(' ', '|')})(?!\\w)`),
      tables: ['registry'],
      read: (match, { facts }) => ({
        code: match[0],
        ...tell(facts('registry').of(match[0])),
        confidence: 0.9,
      }),
    },
    {
      triggers: CODES.split(' ').map(words),
      pattern: new RegExp(
        `(?<=: )(?:${words(CODES.replaceAll(' ', '|'))})(?=:|$)|\\btoomanyrequests(?=:)`,
      ),
      tables: ['registry'],
      read(match, { facts }) {
        const code = match[0].toUpperCase().replaceAll(' ', '_')
        return {
          code,
          ...tell(facts('registry').of(code)),
          confidence: 0.85,
          because: ['Docker prints the code of the registry in words'],
        }
      },
    },
    {
      triggers: ['unauthorized: ', 'denied: ', '"unauthorized"', '"denied"', '"unsupported"'],
      pattern:
        /(?:"code": ?"(?<json>UNAUTHORIZED|DENIED|UNSUPPORTED)"|(?<word>unauthorized|denied)(?=: (?:authentication required|incorrect username|access (?:token|forbidden)|requested access to the resource|permission_denied|User not authenticated)))/,
      tables: ['registry'],
      read({ groups = {} }, { facts }) {
        const at = groups['json'] ? 'json' : 'word'
        const code = groups[at]?.toUpperCase() ?? ''
        return { at, code, ...tell(facts('registry').of(code)), confidence: 0.88 }
      },
    },
  ],
  samples: [
    {
      text: 'Error response from daemon: manifest for example/app:9 not found: manifest unknown: manifest unknown',
      codes: ['MANIFEST_UNKNOWN'],
    },
    { text: 'toomanyrequests: You have reached your pull rate limit.', codes: ['TOOMANYREQUESTS'] },
    { text: 'denied: requested access to the resource is denied', codes: ['DENIED'] },
    {
      text: '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known"}]}',
      codes: ['NAME_UNKNOWN'],
    },
  ],
  negatives: [
    { text: 'docker pull example/app:9\nStatus: Downloaded newer image', why: 'success' },
    { text: 'access denied: the door is locked', why: 'not a registry’s answer' },
    { text: 'the manifest unknown to the parser was skipped', why: 'prose' },
    { text: 'user was unauthorized: reset the password', why: 'not a registry’s words' },
  ],
  sources: [
    {
      title: 'OCI error codes',
      url: 'https://docs.rs/oci-client/0.18.0/oci_client/errors/enum.OciErrorCode.html',
    },
  ],
}
