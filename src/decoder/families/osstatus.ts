import { tell } from '../tell'
import type { Family } from '../family'

/** Whose numbers are listed. */
const TABLES: Readonly<Record<string, string>> = {
  NSOSStatusErrorDomain: 'osstatus',
  NSURLErrorDomain: 'nsurl',
  NSCocoaErrorDomain: 'cocoa',
  MSALErrorDomain: 'msal-apple',
}

export const osstatus: Family = {
  id: 'osstatus',
  title: 'macOS and iOS: OSStatus and error domains',
  summary:
    'Recognises OSStatus numbers and the errors of Cocoa, which are a domain and a number within it; the domains of Apple’s libraries and of others alike.',
  rules: [
    {
      triggers: ['osstatus'],
      pattern: /\bOSStatus(?: error)?[ :=]{1,3}\(?(?<number>-?[1-9]\d{0,9})(?![\w.]\d)/i,
      tables: ['osstatus'],
      read({ groups = {} }, { facts }) {
        const number = Number(groups['number'])
        return {
          at: 'number',
          code: `OSStatus ${number}`,
          ...tell(facts('osstatus').of(number)),
          confidence: 0.95,
          because: ['OSStatus stands before it'],
        }
      },
    },
    {
      // The Finder's own box: “The operation can’t be completed … (Error code -36)”.
      triggers: ['(error code -', '(fehlercode -', "(code d'erreur -", '(error -'],
      pattern: /\((?:error code|fehlercode|code d'erreur|error) (?<number>-[1-9]\d{0,4})\)/i,
      tables: ['osstatus'],
      read({ groups = {} }, { facts, near }) {
        const number = Number(groups['number'])
        const finder = near(/\bFinder\b|\boperation can't be completed|macOS/i, 1)
        if (!finder) return undefined
        return {
          at: 'number',
          code: `OSStatus ${number}`,
          ...tell(facts('osstatus').of(number)),
          confidence: 0.9,
          because: [`‘${finder}’ stands near it`],
        }
      },
    },
    {
      triggers: ['errordomain'],
      pattern:
        /(?<![\w.])(?<domain>[A-Za-z][\w.]{2,60}ErrorDomain)[\s,]{1,3}(?:error|Code|code)[ =:]{1,3}(?<number>-?[1-9]\d{0,9})(?!\d)/,
      tables: ['osstatus', 'nsurl', 'cocoa', 'msal-apple'],
      read({ groups = {} }, { facts }) {
        const { domain = '' } = groups
        const number = Number(groups['number'])
        const table = TABLES[domain]
        const isOsStatus = domain === 'NSOSStatusErrorDomain'
        return {
          at: 'number',
          code: isOsStatus ? `OSStatus ${number}` : `${domain} ${number}`,
          ...(table ? tell(facts(table).of(number)) : {}),
          parts: [{ label: 'Domain', value: domain }],
          confidence: 0.96,
          because: ['the domain says whose number it is'],
        }
      },
    },
    {
      triggers: [
        'errsec',
        'erraeevent',
        'errauthorization',
        'kcferror',
        'kcfurlerror',
        'nsurlerror',
      ],
      pattern:
        /(?<![\w.])(?:errSec|errAE|errAuthorization|kCFURLError|kCFError|NSURLError)(?!Success|Domain)[A-Z][A-Za-z]{3,60}(?![\w(])/,
      tables: ['osstatus'],
      read(match, { facts }) {
        const [fact] = facts('osstatus').named(match[0])
        return {
          code: match[0],
          ...(fact?.summary ? { summary: fact.summary } : {}),
          confidence: 0.93,
          equivalents: fact
            ? [{ family: 'osstatus', code: `OSStatus ${Number.parseInt(fact.key, 16)}` }]
            : [],
        }
      },
    },
  ],
  samples: [
    {
      text: "The Finder can't complete the operation because some data in “a.zip” can't be read or written. (Error code -36)",
      codes: ['OSStatus -36'],
    },
    {
      text: 'The operation couldn’t be completed. (OSStatus error -67062.)',
      codes: ['OSStatus -67062'],
    },
    {
      text: 'Error Domain=NSURLErrorDomain Code=-1009 "The Internet connection appears to be offline."',
      codes: ['NSURLErrorDomain -1009'],
    },
    { text: 'codesign: errSecInternalComponent', codes: ['errSecInternalComponent'] },
  ],
  negatives: [
    { text: 'Finder: 36 items copied (error code 0)', why: 'success' },
    { text: 'OSStatus 0, noErr', why: 'success' },
    { text: 'errSecSuccess', why: 'success' },
    { text: 'let status: OSStatus = SecItemAdd(query, nil)', why: 'a type in code' },
    { text: 'NSURLErrorDomain is a string', why: 'no number' },
  ],
  sources: [
    {
      title: 'Apple: Security framework result codes',
      url: 'https://developer.apple.com/documentation/security/security-framework-result-codes',
    },
  ],
}
