import { alsoNamed, tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

const tables = ['esent']

/** Programs that keep their data in the engine, and what it prints of itself. */
const ENGINE =
  /\bESENT\b|\bESE\b|\bJET\b|Jet error|eseutil|esentutl|NTDS|\bedb\b|\.edb\b|Information Store|DataStore\.edb|\bextensible storage engine\b/i

function errorOf(number: number, { facts }: Context): Sighting {
  const known = facts('esent').of(number)
  return {
    code: `JET ${number}`,
    ...tell(known),
    equivalents: [
      ...alsoNamed(known, 'esent', `JET ${number}`),
      { family: 'esent', code: `0x${(number >>> 0).toString(16).toUpperCase().padStart(8, '0')}` },
    ],
  }
}

export const esent: Family = {
  id: 'esent',
  title: 'ESE (JET Blue) database engine',
  summary:
    'Recognises the negative numbers and JET_err names of the database engine under Active Directory, Exchange, Windows Update and Windows Search.',
  rules: [
    {
      triggers: ['error -', 'error = -', 'error: -', '(-', 'fffff', 'code -'],
      pattern: /(?<![\w.])(?<number>-[1-9]\d{2,3})(?![\w.-])/,
      tables,
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        const word = context.near(ENGINE, 1)
        if (!word || !/(?:\berror|\bcode|\bJet|\bESE|[(=:])\W{0,3}$/i.test(context.before))
          return undefined
        const isKnown = context.facts('esent').of(number).length > 0
        return {
          at: 'number',
          ...errorOf(number, context),
          confidence: isKnown ? 0.92 : 0.7,
          because: [`‘${word}’ stands near it`],
        }
      },
    },
    {
      triggers: ['jet_err'],
      pattern: /(?<!\w)JET_err[A-Z]\w{2,60}(?!\w)/,
      tables,
      read(match, context) {
        const [fact] = context.facts('esent').named(match[0])
        return fact
          ? {
              ...errorOf(Number.parseInt(fact.key, 16), context),
              name: fact.name,
              confidence: 0.97,
              because: ['it is printed by name'],
            }
          : { code: match[0], confidence: 0.9 }
      },
    },
  ],
  samples: [
    {
      text: 'NTDS (612) NTDSA: The database page read from the file "C:\\Windows\\NTDS\\ntds.dit" at offset 8192 failed verification. The read operation will fail with error -1018 (0xfffffc06).',
      codes: ['JET -1018'],
    },
    {
      text: 'Operation terminated with error -550 (JET_errDatabaseDirtyShutdown, Database was not shutdown cleanly) after 1.4 seconds.\neseutil /mh',
      codes: ['JET -550'],
    },
    {
      text: 'ESENT wuaueng.dll (3412) SUS20ClientDataStore: Error -1811 occurred while opening logfile edb.log.',
      codes: ['JET -1811'],
    },
  ],
  negatives: [
    {
      text: 'ESENT svchost (1120): The database engine (10.00) started a new instance (0).',
      why: 'a start',
    },
    { text: 'offset -1018 of the buffer', why: 'nothing here speaks of the engine' },
    { text: 'eseutil ran from 10:00 to 12:00-1300', why: 'times' },
    { text: 'const JET_errors = load()', why: 'a name in code' },
  ],
  sources: [
    {
      title: 'Extensible Storage Engine error codes',
      url: 'https://learn.microsoft.com/windows/win32/extensible-storage-engine/extensible-storage-engine-error-codes',
    },
    {
      title: 'mingw-w64 esent.h (public domain)',
      url: 'https://sourceforge.net/p/mingw-w64/mingw-w64/ci/master/tree/mingw-w64-headers/include/esent.h',
    },
  ],
}
