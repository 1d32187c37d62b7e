import { ownedRange, startsWith } from '../windows/owned-range'

/** The Windows Package Manager. */
export const winget = ownedRange({
  id: 'winget',
  title: 'WinGet (Windows Package Manager)',
  summary: 'Recognises the 0x8A15 codes of the Windows Package Manager.',
  tables: ['winget'],
  owns: startsWith(0x8a15),
  because: '0x8A15 is the range of the Windows Package Manager',
  samples: [
    { text: 'An unexpected error occurred: 0x8a15000f', codes: ['0x8A15000F'] },
    { text: 'winget exited with -1978335189', codes: ['0x8A15002B'] },
  ],
  negatives: [
    { text: 'handle=0x8A15000F', why: 'a handle' },
    { text: 'id 8a15000f-1111-2222', why: 'the beginning of a GUID' },
  ],
  sources: [
    {
      title: 'WinGet return codes',
      url: 'https://learn.microsoft.com/windows/package-manager/winget/returnCodes',
    },
  ],
})
