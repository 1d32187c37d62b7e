import { tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

const tables = ['ras', 'win32']

/** Numbers of remote access; IKE’s own begin at 13800. */
const isRas = (number: number): boolean => number >= 600 && number <= 999

function sightingOf(number: number, { facts }: Context): Sighting {
  const known = facts(isRas(number) ? 'ras' : 'win32').of(number)
  return {
    at: 'number',
    code: isRas(number) ? `RAS ${number}` : `Win32 ${number}`,
    ...tell(known),
    equivalents: isRas(number) ? [{ family: 'win32', code: String(number) }] : [],
  }
}

const vpn =
  /\bVPN\b|\bL2TP\b|\bPPTP\b|\bSSTP\b|\bIKE(?:v2)?\b|\bRAS\b|RasMan|RasClient|RasDial|remote access|dial(?:-?up|ed|ing)?\b|modem|PPPoE|the network connection|remote connection|remote computer|rasphone/i

export const ras: Family = {
  id: 'ras',
  title: 'Windows remote access and VPN',
  summary:
    'Recognises the numbers that Windows reports when a VPN or dial-up connection fails: those of remote access, and Win32 numbers beside them.',
  rules: [
    {
      triggers: ['returned on failure is'],
      pattern: /\berror code returned on failure is (?<number>\d{3,5})(?!\d)/i,
      tables,
      read: ({ groups = {} }, context) => ({
        ...sightingOf(Number(groups['number']), context),
        confidence: 0.98,
        because: ['RasClient states it as the reason of a failed connection'],
      }),
    },
    {
      triggers: ['error', 'fehler', 'erreur', 'code'],
      pattern:
        /\b(?:error|Fehler|erreur|error code|RAS error|code d'erreur)(?: code| number| nr\.?)?[ :=#]{1,3}(?<number>[6-8]\d\d|13[89]\d\d)(?![\d.%]|-\d| ?(?:ms|MB|KB|bytes|lines))/i,
      tables,
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        if (!context.near(vpn, 2)) return undefined
        const isKnown = context.facts('ras').of(number).length > 0 || number >= 13800
        return {
          ...sightingOf(number, context),
          confidence: isKnown ? 0.93 : 0.7,
          because: ['a VPN or dial-up connection is spoken of'],
        }
      },
    },
  ],
  samples: [
    {
      text: 'CoId={x}: The user EXAMPLE\\ann dialed a connection named Office which has failed. The error code returned on failure is 691.',
      codes: ['RAS 691'],
    },
    {
      text: 'Error 868: The remote connection was not made because the name of the remote access server did not resolve.',
      codes: ['RAS 868'],
    },
    { text: 'VPN connection failed.\nError code: 13801', codes: ['Win32 13801'] },
  ],
  negatives: [
    { text: 'Error 789 of 1000 lines', why: 'no connection is spoken of' },
    { text: 'VPN connected, error count 0 of 800', why: 'a count' },
    { text: 'the modem sent 651 bytes', why: 'a size' },
    { text: 'HTTP error 600', why: 'no remote access' },
  ],
  sources: [
    {
      title: 'Routing and remote access error codes',
      url: 'https://learn.microsoft.com/windows/win32/rras/routing-and-remote-access-error-codes',
    },
  ],
}
