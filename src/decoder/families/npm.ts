import { tell } from '../tell'
import type { Family } from '../family'

export const npm: Family = {
  id: 'npm',
  title: 'npm, Yarn and pnpm errors',
  summary:
    'Recognises the code that npm prints on a line of its own, Yarn’s YN numbers and pnpm’s ERR_PNPM names; a plain number there is the exit code of a script.',
  rules: [
    {
      triggers: ['npm err', 'npm error'],
      pattern: /\bnpm (?:ERR!|error) (?:code )?(?<code>E[A-Z0-9]{2,40}|ELSPROBLEMS)(?=\s|$)/,
      tables: ['npm'],
      read({ groups = {} }, { facts, before }) {
        const code = groups['code'] ?? ''
        if (/\w$/.test(before)) return undefined
        const status = /^E(4\d\d|5\d\d)$/.exec(code)?.[1]
        return {
          at: 'code',
          code,
          ...tell(facts('npm').of(code)),
          confidence: 0.93,
          because: ['npm prints its code there'],
          ...(status ? { equivalents: [{ family: 'http', code: `HTTP ${status}` }] } : {}),
          // It only says that a script failed.
          ...(code === 'ELIFECYCLE' ? { role: 'wrapper' as const } : {}),
        }
      },
    },
    {
      triggers: ['npm err', 'npm error'],
      pattern: /\bnpm (?:ERR!|error) (?:code|errno) (?<number>[1-9]\d{0,2})$/,
      tables: ['exit'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'number',
        code: `exit ${groups['number']}`,
        ...tell(facts('exit').of(Number(groups['number']))),
        confidence: 0.85,
        because: ['npm hands on the exit code of the program that it ran'],
        role: 'exit',
      }),
    },
    {
      // Only those that end an install; most YN numbers inform or warn.
      triggers: ['yn00'],
      pattern: /(?<!\w)YN00(?:01|09|16|18|28|35|41)(?=:)/,
      tables: ['npm'],
      read: (match, { facts }) => ({
        code: match[0],
        ...tell(facts('npm').of(match[0])),
        confidence: 0.93,
      }),
    },
    {
      triggers: ['err_pnpm_'],
      pattern: /(?<!\w)ERR_PNPM_[A-Z0-9_]{3,60}(?!\w)/,
      tables: ['npm'],
      read: (match, { facts }) => ({
        code: match[0],
        ...tell(facts('npm').of(match[0])),
        confidence: 0.97,
      }),
    },
  ],
  samples: [
    {
      text: 'npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree',
      codes: ['ERESOLVE'],
    },
    {
      text: 'npm error code E404\nnpm error 404 Not Found - GET https://registry.example.org/nope',
      codes: ['E404'],
    },
    { text: 'npm ERR! code ELIFECYCLE\nnpm ERR! errno 2', codes: ['ELIFECYCLE', 'exit 2'] },
    { text: 'YN0028: The lockfile would have been modified by this install', codes: ['YN0028'] },
    {
      text: ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
      codes: ['ERR_PNPM_OUTDATED_LOCKFILE'],
    },
  ],
  negatives: [
    { text: 'npm WARN EBADENGINE Unsupported engine', why: 'a warning' },
    { text: 'npm http fetch GET 304 https://registry.example.org/x', why: 'unchanged' },
    { text: '➤ YN0000: Done in 2s', why: 'information' },
    { text: 'npm ERR! errno 0', why: 'no failure' },
    { text: 'npm ERR! A complete log of this run can be found in:', why: 'no code' },
  ],
  sources: [
    {
      title: 'npm: how its errors are printed',
      url: 'https://app.unpkg.com/npm@11.8.0/files/lib/utils/error-message.js',
    },
  ],
}
