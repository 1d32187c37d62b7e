import type { Family } from '../family'

/** Events that report a failure, with what they report, in our own words. Others only tell of a day. */
const failures: Record<number, string> = {
  11: 'A driver found a controller error on a disk.',
  15: 'A device is not ready for access.',
  41: 'The system restarted without shutting down first.',
  51: 'An error was found on a device during paging.',
  55: 'The file system structure on a disk is damaged.',
  129: 'A storage device was reset because it did not answer.',
  153: 'A disk operation was tried again.',
  157: 'A disk was removed while it was in use.',
  1000: 'A program crashed.',
  1001: 'Windows recorded a crash or a bug check.',
  1002: 'A program stopped answering and was closed.',
  1006: 'Group Policy could not sign in to the directory.',
  1026: 'A .NET program ended because of an unhandled exception.',
  1030: 'Group Policy could not be read.',
  1053: 'Group Policy could not resolve a name.',
  1054: 'Group Policy found no domain controller.',
  1055: 'Group Policy could not resolve the computer’s name.',
  1058: 'Group Policy could not read a policy file.',
  1129: 'Group Policy failed for lack of a connection to a domain controller.',
  2019: 'The server ran out of nonpaged pool.',
  3210: 'This computer could not sign in to its domain.',
  4625: 'A sign-in failed.',
  4740: 'An account was locked out.',
  4771: 'Kerberos pre-authentication failed.',
  5719: 'The computer could not set up a secure channel to a domain controller.',
  5722: 'A computer could not sign in to this domain controller.',
  6008: 'The last shutdown was unexpected.',
  7000: 'A service did not start.',
  7001: 'A service did not start because one that it needs did not.',
  7009: 'A service did not answer in time while starting.',
  7011: 'A service did not answer in time.',
  7022: 'A service hung while starting.',
  7023: 'A service ended with an error.',
  7024: 'A service ended with an error of its own.',
  7026: 'A driver that starts with Windows did not load.',
  7031: 'A service ended unexpectedly and is started again.',
  7034: 'A service ended unexpectedly.',
  10016: 'A program lacks a permission to start a COM server.',
  20227: 'A VPN or dial-up connection failed.',
  36871: 'A fatal error happened while TLS credentials were created.',
  36874: 'A TLS connection was refused: no common cipher suite.',
  36882: 'A TLS certificate was issued by an authority that is not trusted.',
  36887: 'The other side of a TLS connection sent a fatal alert.',
  36888: 'A fatal TLS alert was sent.',
}

export const event: Family = {
  id: 'event',
  title: 'Windows event ids',
  summary:
    'Recognises the ids of Windows events that report a failure; events that only tell of a day are left out.',
  rules: [
    {
      triggers: ['event id', 'eventid', 'event-id', 'ereignis-id'],
      pattern:
        /\b(?:Event ?ID|EventID|Event-ID|Ereignis-ID|EventCode)(?:"?>|["']?\s{0,8}[:=]\s{0,8}|\s)["']?(?<number>\d{1,5})(?![\w.]|-\d)/i,
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        const summary = failures[number]
        const isError = context.near(
          /\b(?:Level|Type|Ebene)\W{1,12}(?:Error|Critical|Fehler|Kritisch)/i,
          4,
        )
        if (!summary && !isError) return undefined
        return {
          at: 'number',
          code: `Event ${number}`,
          ...(summary ? { summary } : {}),
          role: 'wrapper',
          weight: -1,
          confidence: summary ? 0.85 : 0.7,
          because: [summary ? 'events of this id report a failure' : 'the event is of level Error'],
        }
      },
    },
  ],
  samples: [
    {
      text: 'Log Name: System\nSource: Service Control Manager\nEvent ID: 7031\nLevel: Error',
      codes: ['Event 7031'],
    },
    { text: '<EventID>41</EventID>', codes: ['Event 41'] },
    { text: 'Event ID 10016 DistributedCOM', codes: ['Event 10016'] },
  ],
  negatives: [
    {
      text: 'Event ID: 7036 The service entered the running state.',
      why: 'an event of an ordinary day',
    },
    { text: 'EventID=4624 An account was successfully logged on.', why: 'success' },
    { text: 'event id 9f3a', why: 'no number' },
    { text: 'the event identity 41 was chosen', why: 'another word' },
  ],
  sources: [
    {
      title: 'Appendix L: Events to monitor',
      url: 'https://learn.microsoft.com/windows-server/identity/ad-ds/plan/appendix-l--events-to-monitor',
    },
  ],
}
