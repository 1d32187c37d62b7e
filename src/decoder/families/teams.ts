import { hex32 } from '../canonical'
import { tell } from '../tell'
import { ownedRange } from '../windows/owned-range'
import type { Rule } from '../family'

const tables = ['caa']

/** `CAA20003`, as Teams prints it without 0x. */
const plain: Rule = {
  triggers: ['caa'],
  pattern: /(?<![\w-])CAA(?<digits>[0-9A-F]{5})(?![\w-])/i,
  tables,
  read(match, { facts }) {
    const value = Number.parseInt(match[0], 16)
    return {
      code: hex32(value),
      ...tell(facts('caa').of(value)),
      confidence: 0.95,
      because: ['CAA is the range of the sign-in broker that Teams and Office use'],
    }
  },
}

/** Sign-in of Teams and Office through the Windows token broker. An HRESULT range, not NTSTATUS. */
export const teams = ownedRange({
  id: 'teams',
  title: 'Teams and Office sign-in (CAA codes)',
  summary:
    'Recognises the CAA and 0xCAA codes of the Windows token broker, which Teams and Office show when sign-in fails.',
  tables,
  owns: (value) => value >>> 20 === 0xcaa,
  because: '0xCAA is the range of the sign-in broker that Teams and Office use',
  rules: [plain],
  samples: [
    { text: 'We’re sorry, we ran into an issue. Error code - CAA50021', codes: ['0xCAA50021'] },
    { text: 'Token provider error code: 0xCAA20003', codes: ['0xCAA20003'] },
    { text: 'AAD Cloud AP plugin call returned error: 0xCAA5009D', codes: ['0xCAA5009D'] },
  ],
  negatives: [
    { text: 'commit caa20003f', why: 'a longer hash' },
    { text: 'the CAA record of the domain', why: 'a DNS record type' },
    { text: 'thread 0xCAA20003', why: 'a thread' },
  ],
  sources: [
    {
      title: 'WebProviderError.ErrorCode',
      url: 'https://learn.microsoft.com/uwp/api/windows.security.authentication.web.core.webprovidererror.errorcode',
    },
  ],
})
