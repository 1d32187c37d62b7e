import { hex32 } from '../canonical'
import { tell } from '../tell'
import { literals } from '../triggers'
import type { Context, Family, Rule, Sighting } from '../family'

const tables = ['bugcheck']

/** 0x1000007E is 0x7E seen by a mini-dump: the bit says nothing of the cause. */
const plain = (value: number): number => (value >>> 28 === 1 ? value & 0x0fff_ffff : value) >>> 0

function codeOf(value: number, { facts }: Context, parameters: readonly string[] = []): Sighting {
  const code = plain(value)
  const known = facts('bugcheck').of(code)
  const others = value === code ? [] : facts('bugcheck').of(value)
  return {
    code: hex32(code),
    ...tell(known),
    role: 'code',
    weight: 5,
    parts: parameters.map((parameter, at) => ({ label: `Parameter ${at + 1}`, value: parameter })),
    equivalents: [...known, ...others].map(({ name }) => ({ family: 'bugcheck', code: name })),
  }
}

const parametersIn = (text: string): string[] =>
  (/[({]\s?([^(){}]{3,160})[)}]/.exec(text)?.[1] ?? '')
    .split(/,\s*/)
    .filter((part) => /^(?:0x)?[0-9a-f`]{1,17}$/i.test(part))
    .slice(0, 4)

function hexRule(triggers: readonly string[], pattern: RegExp, because: string): Rule {
  return {
    triggers,
    pattern,
    tables,
    read(match, context) {
      const value = Number.parseInt(match.groups?.['number'] ?? '', 16)
      if (!value) return undefined
      return {
        at: 'number',
        ...codeOf(value, context, parametersIn(context.after.slice(0, 200))),
        confidence: 0.98,
        because: [because],
      }
    },
  }
}

/** Words of which each name of a stop code has one. */
const ENDINGS =
  'not error fault failure exception violation device corruption management watchdog exhausted pool died check crash mode caller header'.split(
    ' ',
  )

/** Names of so many words are no heading of anything else. */
const LONG_NAME = 4

/** What Windows calls it, in its languages. */
const STOP_WORDS = [
  'stop code',
  'stopcode',
  'stillstandcode',
  "code d'arr",
  'digo de detenci',
  'codice di arresto',
  'digo de parada',
  'Код остановки',
  '停止コード',
  '终止代码',
]

const STOP_CODE =
  /stop ?code|Stillstandcode|code d['’]arr[êe]t|c[óo]digo de detenci|codice di arresto|c[óo]digo de parada|Код остановки|停止コード|终止代码|blue ?screen|bsod|bug ?check|collecting some error info/i

export const bugcheck: Family = {
  id: 'bugcheck',
  title: 'Windows stop codes (bug checks)',
  summary:
    'Recognises the stop code of a blue screen by number or name, from the screen, the event log, a debugger or a dump, with its four parameters.',
  rules: [
    hexRule(
      ['bugcheck', 'stop:', 'stop code', 'stopcode', '*** stop'],
      /\b(?:The bug ?check was:?|BugCheck(?:Code)?(?: code)?[ :=]{1,3}|STOP:?|Stop ?code[ :=]{1,3}|BUGCHECK_(?:CODE|STR):)\s{0,6}(?:0x)(?<number>[0-9a-f]{1,8})(?![0-9a-f])/i,
      'it stands where Windows states its stop code',
    ),
    hexRule(
      ['bugcheck'],
      /\b(?:BugCheck |BUGCHECK_CODE:\s{1,6})(?<number>[0-9A-F]{1,8})(?=, \{|\s*$)/i,
      'the debugger states it as the bug check',
    ),
    hexRule(
      ['bucket_id'],
      /\b(?:FAILURE_)?BUCKET_ID:\s{1,6}0x(?<number>[0-9A-F]{1,8})(?=_)/i,
      'the debugger sorts the crash under it',
    ),
    hexRule(
      ['bccode'],
      /\bBCCode[ :=\t]{1,20}(?:0x)?(?<number>[0-9a-f]{1,8})(?!\w)/i,
      'the report of Windows names the stop code there',
    ),
    {
      triggers: ['bugcheckcode'],
      pattern: /\bBugcheckCode(?:"?>|[ :=\t]{1,20})(?<number>\d{1,10})(?!\w)/i,
      tables,
      read({ groups = {} }, context) {
        const value = Number(groups['number'])
        return value
          ? {
              at: 'number',
              ...codeOf(value, context),
              confidence: 0.95,
              because: ['Kernel-Power writes the stop code as a decimal number'],
            }
          : undefined
      },
    },
    {
      triggers: literals([' ('], [...'0123456789abcdef']),
      pattern: /^\s{0,4}(?<name>[A-Z][A-Z0-9_]{5,60}) \((?<number>[0-9a-f]{1,8})\)\s*$/,
      tables,
      read({ groups = {} }, context) {
        const [known] = context.facts('bugcheck').named(groups['name'] ?? '')
        const value = Number.parseInt(groups['number'] ?? '', 16)
        if (!known && !context.near(/bug ?check|Arguments:|Arg1:/i, 6)) return undefined
        return {
          at: 'name',
          ...codeOf(value, context),
          name: groups['name'] ?? '',
          confidence: 0.97,
          because: ['the debugger prints name and number of the bug check'],
        }
      },
    },
    {
      triggers: ENDINGS.map((ending) => `_${ending}`),
      pattern: /(?<![\w.-])(?<name>[A-Z][A-Z0-9]{1,23}(?:_[A-Z0-9]{1,24}){1,9})(?!\w)/,
      tables,
      read({ groups = {} }, context) {
        const name = groups['name'] ?? ''
        const [known] = context.facts('bugcheck').named(name)
        if (!known || /^(?:STATUS|ERROR|E|WU)_/.test(name)) return undefined
        const isSaid = context.near(
          /stop ?code|blue ?screen|bsod|bug ?check|collecting some error info|minidump|crash/i,
          3,
        )
        return {
          ...codeOf(Number.parseInt(known.key, 16), context),
          confidence: isSaid ? 0.95 : 0.82,
          because: ['it is the name of a stop code'],
        }
      },
    },
    {
      // Windows 10 and later print some names with blanks: `Stop code: CRITICAL PROCESS DIED`
      triggers: [...ENDINGS.map((ending) => ` ${ending}`), ...STOP_WORDS],
      pattern: /(?<![\w.-])[A-Z][A-Z0-9]{1,23}(?: [A-Z0-9]{1,24}){1,9}(?!\w)/,
      tables,
      read(match, context) {
        const words = match[0].split(' ')
        const isWholeLine = /^\s*$/.test(context.before + context.after)
        const isSaid = context.near(STOP_CODE, 2) !== undefined
        // A heading in capitals says nothing unless the page speaks of a stop code, or it is long.
        if (!isSaid && !(isWholeLine && words.length >= LONG_NAME)) return undefined
        for (let count = words.length; count > 1; count--) {
          const [known] = context.facts('bugcheck').named(words.slice(0, count).join('_'))
          if (!known) continue
          const said = words.slice(0, count).join(' ')
          return {
            at: [context.start, context.start + said.length],
            ...codeOf(Number.parseInt(known.key, 16), context),
            confidence: isSaid ? 0.93 : 0.75,
            because: ['it is the name of a stop code, printed with blanks'],
          }
        }
        return undefined
      },
    },
  ],
  samples: [
    { text: ':(\nStop code: CRITICAL PROCESS DIED', codes: ['0x000000EF'] },
    {
      text: 'Stillstandcode: MEMORY MANAGEMENT\nFehlerhaftes Modul: win32k.sys',
      codes: ['0x0000001A'],
    },
    { text: 'DRIVER IRQL NOT LESS OR EQUAL', codes: ['0x000000D1'] },
    { text: 'Problem Event Name:\tBlueScreen\n  BCCode:\t116', codes: ['0x00000116'] },
    {
      text: 'The computer has rebooted from a bugcheck.  The bugcheck was: 0x0000009f (0x0000000000000003, 0xffffe00012345060, 0xfffff80012345890, 0xffffe00012345010).',
      codes: ['0x0000009F'],
    },
    {
      text: 'BugCheck 1000007E, {ffffffffc0000005, fffff8800f3e6c29, fffff880033a6918, fffff880033a6170}',
      codes: ['0x0000007E'],
    },
    {
      text: '*** STOP: 0x0000007B (0xF78D2524,0xC0000034,0x00000000,0x00000000)',
      codes: ['0x0000007B'],
    },
    {
      text: 'Your device ran into a problem. Stop code: CRITICAL_PROCESS_DIED',
      codes: ['0x000000EF'],
    },
    {
      text: 'DPC_WATCHDOG_VIOLATION (133)\nArguments:\nArg1: 0000000000000001',
      codes: ['0x00000133'],
    },
    { text: 'Kernel-Power 41\nBugcheckCode 159', codes: ['0x0000009F'] },
  ],
  negatives: [
    { text: 'CHAPTER 4\nMEMORY MANAGEMENT', why: 'a heading' },
    { text: 'NOTE: THE CRITICAL PROCESS DIED IN 2019', why: 'prose in capitals' },
    { text: 'Stop code: PRESS ANY KEY', why: 'no name of a stop code' },
    { text: 'BCCode: none', why: 'no number' },
    { text: 'BugcheckCode 0', why: 'no bug check happened' },
    { text: 'systemctl stop: 3 units', why: 'no hex number' },
    { text: 'STOP: the line is closed', why: 'no number' },
    { text: 'MAX_CONNECTIONS (151)', why: 'a setting' },
    { text: 'EVENT_ID_NOT_FOUND was logged', why: 'no name of a stop code' },
    { text: 'BUCKET_ID: default', why: 'no number' },
  ],
  sources: [
    {
      title: 'Bug check code reference',
      url: 'https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-code-reference2',
    },
  ],
}
