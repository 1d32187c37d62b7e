import { tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

const tables = ['rdp', 'rdp-extended']

function sightingOf(number: number, { facts }: Context): Sighting {
  return {
    at: 'number',
    code: `RDP ${number}`,
    ...tell(facts('rdp').of(number)),
    parts: [
      { label: 'Disconnect reason', value: `${number} (0x${number.toString(16).toUpperCase()})` },
    ],
  }
}

/** 0 no reason, 1 and 2 the person signed out or closed it, 3 the server ended it in order. */
const fine = new Set([0, 1, 2, 3])

const remote =
  /remote ?desktop|\bRDP\b|mstsc|terminal serv|RemoteApp|TermDD|rdpclient|Extended error code|\bWVD\b|\bAVD\b/i

export const rdp: Family = {
  id: 'rdp',
  title: 'Remote Desktop disconnect reasons',
  summary:
    'Recognises the number with which the Remote Desktop client says why it was disconnected.',
  rules: [
    {
      triggers: ['disconnect'],
      pattern:
        /\bdisconnect(?:ed)?(?: ?reason)?(?: code)?(?: \(?reason)?[ :=(]{1,3}(?:0x(?<hex>[0-9a-f]{1,5})|(?<number>\d{1,5}))(?![\w.])/i,
      tables,
      read({ groups = {} }, context) {
        const number = groups['hex'] ? Number.parseInt(groups['hex'], 16) : Number(groups['number'])
        if (fine.has(number) || !context.near(remote, 2)) return undefined
        return {
          ...sightingOf(number, context),
          at: groups['hex'] ? 'hex' : 'number',
          confidence: 0.93,
          because: ['the Remote Desktop client gives it as the reason'],
        }
      },
    },
    {
      triggers: ['error code'],
      pattern: /(?<!Extended )\berror code[ :=]{1,3}(?:0x)(?<hex>[0-9a-f]{1,4})(?![0-9a-f])/i,
      tables,
      read({ groups = {} }, context) {
        const number = Number.parseInt(groups['hex'] ?? '', 16)
        if (fine.has(number) || !context.near(remote, 3)) return undefined
        return {
          ...sightingOf(number, context),
          at: 'hex',
          confidence: 0.94,
          because: ['the Remote Desktop client prints the reason in hex'],
        }
      },
    },
  ],
  samples: [
    {
      text: 'Remote Desktop can’t connect.\nError code: 0x204\nExtended error code: 0x0',
      codes: ['RDP 516'],
    },
    { text: 'RDPClient_SSL: Disconnect reason 2055', codes: ['RDP 2055'] },
    { text: 'mstsc: disconnected (reason 264)', codes: ['RDP 264'] },
  ],
  negatives: [
    { text: 'RDP session: disconnect reason 0', why: 'no reason' },
    { text: 'Remote Desktop: disconnected (reason 1)', why: 'the person left' },
    { text: 'the switch was disconnected 516 times', why: 'no Remote Desktop' },
    { text: 'error code: 0x204', why: 'no Remote Desktop' },
  ],
  sources: [
    {
      title: 'IMsTscAxEvents::OnDisconnected',
      url: 'https://learn.microsoft.com/windows/win32/termserv/imstscaxevents-ondisconnected',
    },
  ],
}
