import { alsoNamed, tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

/** Signals that end a process because something is wrong with it, or because it was killed. */
const FATAL = 'ABRT|BUS|FPE|ILL|KILL|PIPE|QUIT|SEGV|SYS|TRAP|XCPU|XFSZ|STKFLT|EMT'
/** Signals that are also sent in everyday work; they need a word of failure. */
const POLITE = 'TERM|INT|HUP|ALRM|USR1|USR2'

const FAILED =
  /\b(?:kill(?:ed)?|fail(?:ed|ure)?|err(?:or)?|fatal|crash(?:ed)?|died|unexpected(?:ly)?|ERR!)/i

function numberOf(number: number, { facts }: Context): Sighting {
  const known = facts('signal').of(number)
  const [fact] = known
  return {
    code: fact?.name ?? `signal ${number}`,
    ...tell(fact ? [fact] : []),
    parts: [{ label: 'Number', value: String(number) }],
    equivalents: [
      { family: 'signal', code: `signal ${number}` },
      { family: 'exit', code: `exit ${128 + number}` },
      ...alsoNamed(known, 'signal', `signal ${number}`),
    ],
  }
}

export const signal: Family = {
  id: 'signal',
  title: 'Signals that ended a process',
  summary:
    'Recognises signals by name or number where a process was ended by one; those of an orderly shutdown need a word of failure near them.',
  rules: [
    {
      // Go tells the kind of fault in numbers of its own: `[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47]`.
      triggers: ['code=0x'],
      pattern: /\bcode=0x[0-9a-f]{1,8}(?= addr=0x[0-9a-f]{1,16} pc=0x)/i,
      read: () => ({ veto: 'details of the signal before it' }),
    },
    {
      triggers: ['sig'],
      pattern: new RegExp(`(?<![\\w.$])SIG(?:${FATAL}|${POLITE})(?![\\w(])`),
      tables: ['signal'],
      read(match, context) {
        if (
          /\b(?:trap|kill -|--signal|--kill-signal|killsignal=|stopsignal|handler|ignor\w+|mask)\b/i.test(
            context.line,
          )
        )
          return undefined
        const isPolite = new RegExp(`^SIG(?:${POLITE})$`).test(match[0])
        if (isPolite && !FAILED.test(context.line)) return undefined
        const fact = context.facts('signal').named(match[0])
        return {
          code: match[0],
          ...tell(fact),
          equivalents: fact.flatMap(({ key }) => {
            const number = Number.parseInt(key, 16)
            return [{ family: 'exit', code: `exit ${128 + number}` }]
          }),
          confidence: 0.85,
          role: 'wrapper',
        }
      },
    },
    {
      // What a shell says of it.
      triggers: ['segmentation fault', 'bus error'],
      pattern: /\b(?<segv>Segmentation fault)\b|\bBus error(?= \(|$)/i,
      tables: ['signal'],
      read({ groups = {} }, context) {
        const [name, number] = groups['segv'] ? ['SIGSEGV', 11] : ['SIGBUS', 7]
        return {
          code: name,
          ...tell(context.facts('signal').named(name)),
          equivalents: [{ family: 'exit', code: `exit ${128 + number}` }],
          confidence: 0.7,
          role: 'wrapper',
          because: ['shells print these words for a program that the signal ended'],
        }
      },
    },
    {
      // What Linux writes into its log of a program that it ended.
      triggers: ['segfault at ', 'out of memory: kill'],
      pattern:
        /\bsegfault at [0-9a-f]{1,16} ip [0-9a-f]{8,16} sp |\bout of memory: Kill(?:ed)? process (?<process>\d{1,10})/i,
      tables: ['signal'],
      read({ groups = {} }, context) {
        const [name, number] = groups['process'] ? ['SIGKILL', 9] : ['SIGSEGV', 11]
        return {
          code: name,
          ...tell(context.facts('signal').named(name)),
          equivalents: [{ family: 'exit', code: `exit ${128 + number}` }],
          confidence: 0.8,
          role: 'wrapper',
          because: ['Linux logs it of a program that it ended with this signal'],
        }
      },
    },
    {
      triggers: ['signal '],
      pattern:
        /\b(?:killed|terminated|exited|crashed|died|dumped core|caught|interrupted|failed)(?: \w+){0,3}? (?:by|on|with|from|due to) (?:fatal )?signal:? (?<number>[1-9]|[12]\d|3[01])\b/i,
      tables: ['signal'],
      read: ({ groups = {} }, context) => ({
        at: 'number',
        ...numberOf(Number(groups['number']), context),
        confidence: 0.9,
        role: 'wrapper',
        because: ['it stands where a process says which signal ended it'],
      }),
    },
  ],
  samples: [
    {
      text: 'kernel: tool[4242]: segfault at 0 ip 000055d0c0ffee00 sp 00007ffd00c0ffee error 4 in tool',
      codes: ['SIGSEGV'],
    },
    {
      text: 'Out of memory: Killed process 4242 (worker) total-vm:812345kB',
      codes: ['SIGKILL'],
    },
    {
      text: '[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47b2d1]',
      codes: ['SIGSEGV'],
    },
    {
      text: './run.sh: line 3: 4242 Segmentation fault      (core dumped) ./tool',
      codes: ['SIGSEGV'],
    },
    { text: 'Fatal error: signal SIGSEGV: segmentation violation', codes: ['SIGSEGV'] },
    { text: 'npm ERR! signal SIGKILL', codes: ['SIGKILL'] },
    { text: 'npm ERR! signal SIGTERM', codes: ['SIGTERM'] },
  ],
  negatives: [
    { text: 'how to read a segfault at startup', why: 'prose' },
    { text: 'Out of memory: killing the cache of process 4242', why: 'no program was ended' },
    { text: '[signal handler: installed code=0x1 addr=0x0 pc=0x47]', why: 'no signal' },
    { text: 'the bus errors of the CAN line', why: 'a bus of another kind' },
    { text: 'Received SIGTERM, shutting down', why: 'an orderly end' },
    { text: 'trap cleanup SIGABRT', why: 'a script handles it' },
    { text: 'KillSignal=SIGKILL', why: 'a setting' },
    { text: 'wifi signal 9 of 10', why: 'another kind of signal' },
  ],
  sources: [
    {
      title: 'signal(7), Linux manual page',
      url: 'https://man7.org/linux/man-pages/man7/signal.7.html',
    },
  ],
}
