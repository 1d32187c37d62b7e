import { nestingOf } from '../trace'
import type { Family } from '../family'

/** Names that only say that something was thrown. */
const EMPTY =
  /^java\.(?:lang\.(?:Exception|RuntimeException|Throwable|Error|reflect\.\w+)|util\.concurrent\.(?:Execution|Completion)Exception)$/

/** Where packages of Java, Kotlin and Scala begin; Python’s modules begin otherwise. */
const PACKAGE =
  /^(?:java|javax|jakarta|org|com|net|io|sun|jdk|oracle|kotlin|kotlinx|scala|akka|android|androidx|weblogic|edu|de|ru|cn|fr|nl|ch|uk|me|dev|app|co|feign|reactor|redis\.clients|liquibase|groovy|play|zipkin2|software\.amazon|microsoft\.sql|hudson|jenkins)\./

/** What stands before an exception that another one wraps, and lines between the two. */
const MARK = /\bCaused by: |nested exception is /g
const isOfTrace = (line: string): boolean =>
  /^\s*(?:at\s|\.{3} \d|Caused by: |Suppressed: )/.test(line)

export const java: Family = {
  id: 'java',
  title: 'Java exceptions',
  summary:
    'Recognises the class of an exception with its package where a stack trace or a log prints it; the last "Caused by" stands before the ones that it caused.',
  rules: [
    {
      triggers: ['exception', 'error'],
      pattern: /(?<![\w.$/\\])(?:[a-z][a-z0-9_]{0,40}\.){1,8}[A-Z][A-Za-z0-9_$]{1,80}(?![\w$./(])/,
      read(match, { before, after, lineAt }) {
        const code = match[0]
        if (
          !/(?:Exception|Error|Fault)(?:\$\w+)?$/.test(code) ||
          !PACKAGE.test(code) ||
          EMPTY.test(code)
        )
          return undefined
        if (
          /(?:^\s*at|\bimport|\bthrows|\bcatch \(|\bnew|\bextends|\bclass|\binstanceof)\s+$/.test(
            before,
          )
        )
          return undefined
        if (!/^(?::|\s*$|[;\])}"',]| with root cause| occurred)/.test(after)) return undefined
        const isInner = /\bCaused by: $|nested exception is $/.test(before)
        return {
          code,
          confidence: 0.8,
          // A class names where it surfaced; any code printed with it says more.
          role: 'exit',
          weight: isInner ? -10 + nestingOf({ before, lineAt }, MARK, isOfTrace) / 100 : -10,
          because: [
            isInner
              ? 'Caused by stands before it'
              : 'it is the class of the exception that was thrown',
          ],
        }
      },
    },
  ],
  samples: [
    {
      text: 'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space\n    at com.example.App.main(App.java:7)',
      codes: ['java.lang.OutOfMemoryError'],
    },
    {
      text: 'org.example.StartFailedException: cannot start\n    at org.example.App.run(App.java:7)\nCaused by: java.net.ConnectException: refused',
      codes: ['java.net.ConnectException', 'org.example.StartFailedException'],
    },
  ],
  negatives: [
    { text: 'import java.io.IOException;', why: 'an import' },
    { text: 'java.lang.RuntimeException: boom', why: 'the class says nothing' },
    { text: 'sqlalchemy.exc.ProgrammingError: boom', why: 'Python’s' },
    {
      text: '    at org.example.errors.ErrorHandler.handle(ErrorHandler.java:7)',
      why: 'a frame of the stack',
    },
    { text: 'INFO org.example.ErrorReporter started', why: 'a logger' },
  ],
  sources: [
    {
      title: 'Java API: exceptions of java.lang',
      url: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/package-summary.html',
    },
  ],
}
