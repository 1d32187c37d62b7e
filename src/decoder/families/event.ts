import { alsoNamed, tell } from '../tell'
import { literals } from '../triggers'
import type { Fact } from '../facts'
import type { Context, Family, Rule } from '../family'

/** Events that report a failure, whatever else their text says. Others only tell of a day. */
const failures = new Set([
  11, 15, 41, 51, 55, 129, 153, 157, 1000, 1001, 1002, 1006, 1026, 1030, 1053, 1054, 1055, 1058,
  1129, 2019, 3210, 4625, 4740, 4771, 5719, 5722, 6008, 7000, 7001, 7009, 7011, 7022, 7023, 7024,
  7026, 7031, 7034, 10016, 20227, 36871, 36874, 36882, 36887, 36888,
])

/** Level or type of an event, as Event Viewer, its XML, PowerShell and forwarders print it. */
const LEVEL =
  /(?:Level(?:DisplayName)?|Entry ?Type|Type|Ebene|Niveau|Nivel|Nível|Livello|Уровень|レベル|级别)\W{1,16}(?:Error|Critical|Fehler|Kritisch|Erreur|Critique|Crítico|Errore|Critico|Erro\b|Ошибка|Критическ|エラー|重大|错误)|<Level>[12]<|\bLevel["']?\s{0,3}[:=]\s{0,3}["']?[12]\b/i

/** The same at the beginning of a row, or in a column. */
const levels = ['Error', 'Critical', 'Fehler', 'Kritisch', 'Erreur', 'Critique']

/** Several sources share an id: the one that is named near it speaks first. */
function factsOfSource(facts: readonly Fact[], context: Context): readonly Fact[] {
  const around = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((line) => context.lineAt(line)).join('\n')
  return facts.toSorted((a, b) => Number(around.includes(b.name)) - Number(around.includes(a.name)))
}

const read: Rule['read'] = ({ groups = {} }, context) => {
  const number = Number(groups['number'])
  const isFailure = failures.has(number)
  const isOfLevel = groups['level'] !== undefined || context.near(LEVEL, 5) !== undefined
  if (!isFailure && !isOfLevel) return undefined
  const facts = factsOfSource(context.facts('event').of(number), context)
  return {
    at: 'number',
    code: `Event ${number}`,
    ...tell(facts),
    equivalents: alsoNamed(facts, 'event', `Event ${number}`),
    role: 'wrapper',
    weight: -1,
    confidence: isFailure ? 0.85 : 0.7,
    because: [isFailure ? 'events of this id report a failure' : 'the event is of level Error'],
  }
}

export const event: Family = {
  id: 'event',
  title: 'Windows event ids',
  summary:
    'Recognises the ids of Windows events that report a failure; events that only tell of a day are left out.',
  rules: [
    {
      triggers: [
        'event id',
        'eventid',
        'event-id',
        'event_id',
        'eventcode',
        'ereignis-id',
        'vènement',
        'vénement',
        'id. de evento',
        'id evento',
        'id do evento',
        'код события',
        'Код события',
        'イベント id',
        '事件 id',
      ],
      pattern:
        /(?:(?<![\w-])(?:Event[ _-]?ID|EventCode|Ereignis-ID|Id\. de evento|ID evento|ID do evento)|v[èé]nement|[Кк]од события|イベント ID|事件 ID)(?: Qualifiers="?\d{1,5})?(?:"?>|["']?\s{0,12}[:=：]\s{0,12}|\s)["']?(?<number>\d{1,5})(?![\w.]|-\d)/i,
      tables: ['event'],
      read,
    },
    {
      // The heading of Event Viewer: `Event 41, Kernel-Power`
      triggers: literals(['event '], [...'123456789']),
      pattern: /(?<![\w-])Event (?<number>\d{1,5}), [A-Z][\w.-]/,
      tables: ['event'],
      read,
    },
    {
      // A row that was copied out of Event Viewer: level, date, source, id, category.
      triggers: levels.map((level) => `${level.toLowerCase()}\t`),
      pattern: new RegExp(
        `(?<![^\\n])(?<level>${levels.join('|')})\\t[^\\t\\n]{1,20}\\d:\\d\\d[^\\t\\n]{0,16}\\t[^\\t\\n]{2,80}\\t(?<number>[1-9]\\d{0,4})(?![^\\t\\n])`,
        'i',
      ),
      tables: ['event'],
      read,
    },
    {
      // A row of Get-WinEvent's table: time, id, level, message.
      triggers: literals(
        [...'0123456789'],
        levels.map((level) => ` ${level.toLowerCase()} `),
      ),
      pattern: new RegExp(
        `\\d:\\d\\d(?: [AP]M)? {1,20}(?<number>[1-9]\\d{0,4}) (?<level>${levels.join('|')}) {2}`,
      ),
      tables: ['event'],
      read,
    },
  ],
  samples: [
    {
      text: 'Log Name: System\nSource: Service Control Manager\nEvent ID: 7031\nLevel: Error',
      codes: ['Event 7031'],
    },
    { text: '<EventID>41</EventID>', codes: ['Event 41'] },
    { text: 'Event ID 10016 DistributedCOM', codes: ['Event 10016'] },
    { text: 'Event 4625, Microsoft Windows security auditing.', codes: ['Event 4625'] },
    {
      text: '<Provider Name="Service Control Manager"/><EventID Qualifiers="49152">7009</EventID><Level>2</Level>',
      codes: ['Event 7009'],
    },
    {
      text: "Nom du journal : System\nID de l'évènement : 4321\nNiveau : Erreur",
      codes: ['Event 4321'],
    },
    {
      text: 'EntryType : Error\nEventID   : 1309',
      codes: ['Event 1309'],
    },
    {
      text: 'Error\t10/14/2025 7:02:51 PM\tService Control Manager\t7023\tNone',
      codes: ['Event 7023'],
    },
    {
      text: 'Fehler\t14.10.2025 19:02:51\tDisk\t7\tKeine',
      codes: ['Event 7'],
    },
    {
      text: 'TimeCreated                     Id LevelDisplayName Message\n10/14/2025 7:02:51 PM           36 Error            The time service has not synchronized.',
      codes: ['Event 36'],
    },
  ],
  negatives: [
    {
      text: 'Event ID: 7036 The service entered the running state.',
      why: 'an event of an ordinary day',
    },
    { text: 'EventID=4624 An account was successfully logged on.', why: 'success' },
    { text: 'event id 9f3a', why: 'no number' },
    { text: 'Event 41, the last of the day, was cancelled', why: 'an event of another kind' },
    { text: 'the event identity 41 was chosen', why: 'another word' },
    { text: '<EventID>7040</EventID><Level>4</Level>', why: 'level 4 is information' },
    {
      text: 'Information\t10/14/2025 7:02:51 PM\tService Control Manager\t7040\tNone',
      why: 'information',
    },
    { text: 'Error\tcolumn\t12\t7040', why: 'another table' },
    { text: '10/14/2025 7:02:51 PM           36 Information      Done.', why: 'information' },
    { text: 'at 7:02 PM 36 Error messages were seen', why: 'a count' },
    { text: 'EventID : 1704\nLevelDisplayName : Information', why: 'information' },
  ],
  sources: [
    {
      title: 'Appendix L: Events to monitor',
      url: 'https://learn.microsoft.com/windows-server/identity/ad-ds/plan/appendix-l--events-to-monitor',
    },
  ],
}
