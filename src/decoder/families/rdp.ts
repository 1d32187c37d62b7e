import { hex32 } from '../canonical'
import { tell } from '../tell'
import { numberRules } from '../windows/spellings'
import type { Context, Family, Sighting, Veto } from '../family'

function reasonOf(number: number, { facts }: Context): Sighting {
  return {
    at: 'number',
    code: `RDP ${number}`,
    ...tell(facts('rdp').of(number)),
    parts: [
      { label: 'Disconnect reason', value: `${number} (0x${number.toString(16).toUpperCase()})` },
    ],
  }
}

/** What the server adds to the client's reason: it names what really happened. */
function extendedOf(number: number, { facts }: Context): Sighting {
  return {
    code: `RDP extended ${number}`,
    ...tell(facts('rdp-extended').of(number)),
    role: 'cause',
    confidence: 0.94,
    because: ['it is the extended reason, which the server gives'],
  }
}

/** 0 no reason, 1 and 2 the person signed out or closed it, 3 the server ended it in order. */
const fine = new Set([0, 1, 2, 3])
/** Nothing to tell, or somebody ended or signed out of the session on purpose. */
const fineExtended = new Set([0, 1, 2, 11, 12])

/** What stands there is no error to anybody. */
const ended: Veto = { at: 0, veto: 'the session was ended on purpose or in order' }

const freerdp = /freerdp|remmina|guac/i
/** Classes of FreeRDP's errors: what the server said, and why no connection came about. */
const isOfFreerdp = (value: number): boolean => value >>> 16 === 1 || value >>> 16 === 2
/** Ends that somebody wanted. */
const wanted = /_(?:SUCCESS|NONE|LOGOFF_BY_USER|DISCONNECT_BY_USER|RPC_INITIATED_LOGOFF)$/

function freerdpOf(name: string, value: number | undefined, context: Context): Sighting {
  const [fact] = context.facts('freerdp').named(name)
  const number = value ?? (fact ? Number.parseInt(fact.key, 16) : undefined)
  return {
    code: name,
    ...(fact?.summary ? { summary: fact.summary } : {}),
    equivalents: number === undefined ? [] : [{ family: 'rdp', code: hex32(number) }],
    role: 'wrapper',
    confidence: 0.96,
    because: ['FreeRDP prints its error names this way'],
  }
}

const remote =
  /remote ?desktop|Remotedesktop|Bureau à distance|Escritorio remoto|Desktop remoto|リモート デスクトップ|远程桌面|\bRDP\b|mstsc|terminal serv|RemoteApp|TermDD|rdpclient|Extended error code|\bWVD\b|\bAVD\b|connect to the remote (?:PC|computer)|remote session/i

export const rdp: Family = {
  id: 'rdp',
  title: 'Remote Desktop disconnect reasons',
  summary:
    'Recognises the number with which the Remote Desktop client says why it was disconnected, the extended reason of the server beside it, and the error names of FreeRDP.',
  rules: [
    {
      triggers: ['disconnect'],
      pattern:
        /\bdisconnect(?:ed)?(?: ?reason)?(?: code)?(?: \(?reason)?[ :=(]{1,3}(?:0x(?<hex>[0-9a-f]{1,5})|(?<number>\d{1,5}))(?![\w.])/i,
      tables: ['rdp'],
      read({ groups = {} }, context) {
        const number = groups['hex'] ? Number.parseInt(groups['hex'], 16) : Number(groups['number'])
        if (!context.near(remote, 2)) return undefined
        if (fine.has(number)) return ended
        return {
          ...reasonOf(number, context),
          at: groups['hex'] ? 'hex' : 'number',
          confidence: 0.93,
          because: ['the Remote Desktop client gives it as the reason'],
        }
      },
    },
    {
      triggers: ['error code'],
      pattern: /(?<!Extended )\berror code[ :=]{1,3}(?:0x)(?<hex>[0-9a-f]{1,4})(?![0-9a-f])/i,
      tables: ['rdp'],
      read({ groups = {} }, context) {
        const number = Number.parseInt(groups['hex'] ?? '', 16)
        if (!context.near(remote, 3)) return undefined
        if (fine.has(number)) return ended
        return {
          ...reasonOf(number, context),
          at: 'hex',
          confidence: 0.94,
          because: ['the Remote Desktop client prints the reason in hex'],
        }
      },
    },
    {
      triggers: ['extended', 'has been disconnected, reason'],
      pattern:
        /(?:\bextended ?(?:error|disconnect ?reason)(?: ?code)?|\bSession \d{1,6} has been disconnected, reason code)["']?[ :=]{1,3}["']?(?:0x(?<hex>[0-9a-f]{1,4})|(?<number>\d{1,4}))(?![\w.])/i,
      tables: ['rdp-extended'],
      read({ groups = {} }, context) {
        const number = groups['hex'] ? Number.parseInt(groups['hex'], 16) : Number(groups['number'])
        const at = groups['hex'] ? 'hex' : 'number'
        if (fineExtended.has(number)) return ended
        return { at, ...extendedOf(number, context) }
      },
    },
    {
      triggers: ['errconnect_', 'errinfo_'],
      pattern:
        /\b(?<name>ERR(?:CONNECT|INFO)_[A-Z0-9_]{3,60})(?: ?[[(]0x(?<hex>[0-9a-f]{5,8})[\])])?/i,
      tables: ['freerdp'],
      read({ groups = {} }, context) {
        const name = (groups['name'] ?? '').toUpperCase()
        if (wanted.test(name)) return undefined
        const value = groups['hex'] ? Number.parseInt(groups['hex'], 16) : undefined
        return { at: 'name', ...freerdpOf(name, value, context) }
      },
    },
    ...numberRules(
      ['hex', 'short'],
      (value) => (isOfFreerdp(value) ? ['freerdp'] : []),
      (value, _spelling, context) => {
        if (!isOfFreerdp(value) || !context.near(freerdp, 2)) return undefined
        const [fact] = context.facts('freerdp').of(value)
        if (!fact || wanted.test(fact.name)) return undefined
        return freerdpOf(fact.name, value, context)
      },
    ),
  ],
  samples: [
    {
      text: 'Remote Desktop can’t connect.\nError code: 0x204\nExtended error code: 0x0',
      codes: ['RDP 516'],
    },
    { text: 'RDPClient_SSL: Disconnect reason 2055', codes: ['RDP 2055'] },
    { text: 'mstsc: disconnected (reason 264)', codes: ['RDP 264'] },
    {
      text: 'Remote Desktop: your session ended.\nError code: 0x3\nExtended error code: 0x7',
      codes: ['RDP extended 7'],
    },
    {
      text: 'Session 4 has been disconnected, reason code 5',
      codes: ['RDP extended 5'],
    },
    {
      text: '[ERROR][com.freerdp.core] - transport_connect_tls:freerdp_set_last_error_ex ERRCONNECT_TLS_CONNECT_FAILED [0x00020008]',
      codes: ['ERRCONNECT_TLS_CONNECT_FAILED'],
    },
    {
      text: 'xfreerdp: Authentication failure, check credentials. (0x20009)',
      codes: ['ERRCONNECT_AUTHENTICATION_FAILED'],
    },
  ],
  negatives: [
    { text: 'RDP session: disconnect reason 0', why: 'no reason' },
    { text: 'Remote Desktop: disconnected (reason 1)', why: 'the person left' },
    { text: 'the switch was disconnected 516 times', why: 'no Remote Desktop' },
    { text: 'error code: 0x204', why: 'no Remote Desktop' },
    { text: 'Session 2 has been disconnected, reason code 12', why: 'the person signed out' },
    { text: 'ERRINFO_LOGOFF_BY_USER (0x0001000C): the user logged off', why: 'the person left' },
    { text: 'Remote Desktop\nExtended error code: 0x0', why: 'nothing more is known' },
    { text: 'flags 0x20009 set', why: 'nothing here speaks of FreeRDP' },
  ],
  sources: [
    {
      title: 'FreeRDP error.h (Apache-2.0)',
      url: 'https://github.com/FreeRDP/FreeRDP/blob/master/include/freerdp/error.h',
    },
    {
      title: 'ExtendedDisconnectReasonCode',
      url: 'https://learn.microsoft.com/windows/win32/termserv/extendeddisconnectreasoncode',
    },
    {
      title: 'IMsTscAxEvents::OnDisconnected',
      url: 'https://learn.microsoft.com/windows/win32/termserv/imstscaxevents-ondisconnected',
    },
  ],
}
