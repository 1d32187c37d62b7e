import type { Context, Family, Sighting } from '../family'

/** Built in, and spelled so by no other language. */
const BUILT_IN =
  'ModuleNotFoundError|ImportError|FileNotFoundError|FileExistsError|PermissionError|ConnectionRefusedError|ConnectionResetError|ConnectionAbortedError|BrokenPipeError|TimeoutError|IsADirectoryError|NotADirectoryError|UnicodeDecodeError|UnicodeEncodeError|RecursionError|IndentationError|TabError|ZeroDivisionError|KeyError|AttributeError|IndexError|ValueError|NameError|UnboundLocalError|NotImplementedError|OSError|MemoryError|AssertionError|StopIteration'

/** Ends of pip’s messages: each names a page of its documentation. */
const PIP =
  'externally-managed-environment|subprocess-exited-with-error|metadata-generation-failed|legacy-install-failure|no-pyproject-toml|missing-pyproject-build-system-requires|invalid-pyproject-build-system-requires|uninstall-no-record-file|resolution-too-deep|invalid-egg-fragment|requirements-file-syntax-error'

/** Longest stack that is followed to its last line. */
const DEEPEST = 60

/** The exception at the end of a stack trace: its first line that is not indented. */
function lastLineOf(context: Context): { name: string; start: number } | undefined {
  const margin = context.before.length
  let start = context.start - margin + context.line.length + 1
  for (let down = 1; down <= DEEPEST; down++) {
    const line = context.lineAt(down)
    const text = line.slice(margin)
    const [name] = /^[A-Za-z_][\w.]{2,120}(?=:|\s*$)/.exec(text) ?? []
    if (name) return { name, start: start + margin }
    if (text && !/^\s/.test(text)) return undefined
    start += line.length + 1
  }
  return undefined
}

function thrown(name: string): Sighting {
  return {
    code: name,
    confidence: 0.8,
    role: 'exit',
    weight: -10,
  }
}

export const python: Family = {
  id: 'python',
  title: 'Python exceptions and pip errors',
  summary:
    'Recognises the exception at the end of a traceback, those with their module and the built-in ones, and the name that pip gives to what went wrong.',
  rules: [
    {
      triggers: ['traceback (most recent'],
      pattern: /Traceback \(most recent call last\):/,
      read(_match, context) {
        const last = lastLineOf(context)
        if (!last || /^(?:SystemExit|KeyboardInterrupt|Exception|During|The)$/.test(last.name))
          return undefined
        return {
          at: [last.start, last.start + last.name.length] as const,
          ...thrown(last.name),
          because: ['it ends a traceback'],
        }
      },
    },
    {
      triggers: ['error', 'exception'],
      pattern:
        /(?<![\w.$/\\'"-])(?:[a-z_][a-z0-9_]{1,30}\.){1,6}[A-Z]\w{2,60}(?:Error|Exception)(?=:|$)/,
      read(match, context) {
        if (
          /^(?:java|javax|jakarta|org|com|net|io|sun|jdk|oracle|kotlin|scala|akka|android|androidx|self|this)\./.test(
            match[0],
          )
        )
          return undefined
        if (/(?:^\s*at|\bimport|\bexcept|\braise)\s+$/.test(context.before)) return undefined
        return {
          ...thrown(match[0]),
          because: ['it is the class of the exception that was raised'],
        }
      },
    },
    {
      triggers: BUILT_IN.toLowerCase().split('|'),
      pattern: new RegExp(`(?:^|(?<=[\\s:\\]]|: ?"))(?:${BUILT_IN})(?=: )`),
      read: (match) => ({
        ...thrown(match[0]),
        confidence: 0.75,
        because: ['Python has an exception of this name'],
      }),
    },
    {
      triggers: ['error: '],
      pattern: new RegExp(`^error: (?<name>${PIP})$`),
      read: ({ groups = {} }) => ({
        at: 'name',
        code: groups['name'] ?? '',
        confidence: 0.96,
        because: ['pip names the kind of failure this way'],
      }),
    },
  ],
  samples: [
    {
      text: 'Traceback (most recent call last):\n  File "app.py", line 3, in <module>\n    import yaml\nModuleNotFoundError: No module named \'yaml\'',
      codes: ['ModuleNotFoundError'],
    },
    {
      text: 'requests.exceptions.SSLError: HTTPSConnectionPool(host=...)',
      codes: ['requests.exceptions.SSLError'],
    },
    { text: 'error: externally-managed-environment', codes: ['externally-managed-environment'] },
  ],
  negatives: [
    {
      text: 'Traceback (most recent call last):\n  File "app.py", line 3\nKeyboardInterrupt',
      why: 'the user stopped it',
    },
    { text: 'java.net.ConnectException: refused', why: 'Java’s' },
    { text: 'except requests.exceptions.SSLError:', why: 'a name in code' },
    { text: 'Errors should never pass silently.', why: 'prose' },
  ],
  sources: [
    {
      title: 'Python: built-in exceptions',
      url: 'https://docs.python.org/3/library/exceptions.html',
    },
  ],
}
