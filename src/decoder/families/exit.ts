import { hex32 } from '../canonical'
import { tell } from '../tell'
import type { Context, Family, Rule, Sighting } from '../family'

const tables = ['exit', 'signal', 'ntstatus', 'hresult']

function ofProcess(value: number, { facts }: Context): Sighting {
  const code = hex32(value)
  const [fact] = [...facts('ntstatus').of(value >>> 0), ...facts('hresult').of(value >>> 0)]
  return {
    code,
    ...tell(fact ? [fact] : []),
    because: ['an exit code this large is the status that Windows ended the process with'],
    confidence: 0.7,
  }
}

function ofShell(value: number, { facts }: Context): Sighting {
  const signal = value > 128 && value <= 192 ? value - 128 : 0
  const [name] = signal ? facts('signal').of(signal) : []
  return {
    code: `exit ${value}`,
    ...tell(facts('exit').of(value)),
    ...(signal
      ? {
          parts: [
            { label: 'Signal', value: `${signal}${name ? `, ${name.name}` : ''} (${value} - 128)` },
          ],
          equivalents: [{ family: 'signal', code: name?.name ?? `signal ${signal}` }],
        }
      : {}),
    role: 'exit',
    // Only Windows lets a program end with more than a byte; an installer's own number then says more.
    confidence: value > 255 ? 0.6 : 0.9,
  }
}

/** A statement of a shell script: what it would do, not what happened. */
const isStatement = (said: string, before: string): boolean =>
  /^exit \d+$/.test(said) && /(?:\b(?:then|else|do)|;|\|\||&&|[{(])\s*$/.test(before)

function exitRule(triggers: readonly string[], pattern: RegExp, because: string): Rule {
  return {
    triggers,
    pattern,
    tables,
    read({ groups = {}, 0: said }, context) {
      if (isStatement(said, context.before)) return undefined
      const value = Number(groups['number'])
      if (value === 0 || value === 259 || Number.isNaN(value)) return undefined
      const isStatus = value < -255 || value > 0xffff
      return {
        at: 'number',
        because: [because],
        ...(isStatus ? ofProcess(value, context) : ofShell(value, context)),
      }
    },
  }
}

export const exit: Family = {
  id: 'exit',
  title: 'Exit codes of processes',
  summary:
    'Recognises the number that a process ended with; above 128 it tells the signal, and a number that fills 32 bits is told as the status that Windows ended the process with.',
  rules: [
    exitRule(
      ['exit', 'exitcode'],
      /\bexit(?:ed|s|ing)?(?: (?:process|unexpectedly|early|abnormally|prematurely))?(?:[ _-]?(?:with|status|code|value|state)){0,4}(?: (?:of|was|is))?["']?\s{0,8}[:=]?\s{0,8}["'(]?(?<number>-?(?:0x[0-9a-f]{8}|\d{1,10}))(?![\w%]|\.\d|:\d)/i,
      'it stands where a process says how it ended',
    ),
    exitRule(
      ['non-zero', 'nonzero', 'error code ('],
      /\b(?:returned (?:a )?non-?zero (?:exit )?(?:code|status|exit status)|returned an error code):? \(?(?<number>-?\d{1,10})(?![\w.])/i,
      'the caller says what the process returned',
    ),
    exitRule(
      ['*** ['],
      /\*\*\* \[[^\][]{1,200}\] Error (?<number>\d{1,3})\b/,
      'make prints the exit code of the command that failed',
    ),
  ],
  samples: [
    { text: 'container exited with code 137', codes: ['exit 137'] },
    { text: "##[error]Bash exited with code '1'.", codes: ['exit 1'] },
    { text: '    Last State:     Terminated\n      Exit Code:    139', codes: ['exit 139'] },
    {
      text: 'subprocess.CalledProcessError: Command failed: returned non-zero exit status 2.',
      codes: ['exit 2'],
    },
    { text: 'dpkg: Sub-process returned an error code (1)', codes: ['exit 1'] },
    { text: 'make[1]: *** [Makefile:23: deploy] Error 127', codes: ['exit 127'] },
    { text: 'The process exited with code -1073741819', codes: ['0xC0000005'] },
  ],
  negatives: [
    { text: 'Process exited with code 0', why: 'success' },
    { text: 'exit code: 0x00000000', why: 'success' },
    { text: 'Exit node 3 of 12 is up', why: 'an exit of another kind' },
    { text: 'on exit 30% of the cache is dropped', why: 'a share' },
    { text: 'last exit 12:30:01', why: 'a time' },
    { text: 'GetExitCodeProcess returned exit code 259', why: 'the process is still running' },
    { text: 'make: *** [Makefile:23: deploy] Interrupt', why: 'no number' },
    { text: 'if [ $? -ne 0 ]; then exit 1; fi', why: 'a statement of a script' },
    { text: 'cd /srv || exit 2', why: 'a statement of a script' },
  ],
  sources: [
    {
      title: 'Bash manual: exit status',
      url: 'https://www.gnu.org/software/bash/manual/html_node/Exit-Status.html',
    },
  ],
}
