import { ownedRange, startsWith } from '../windows/owned-range'

/** Facility 36 of HRESULT belongs to the Windows Update agent. */
export const winupdate = ownedRange({
  id: 'winupdate',
  title: 'Windows Update',
  summary: 'Recognises the 0x8024 codes of the Windows Update agent in every spelling.',
  tables: ['winupdate'],
  owns: startsWith(0x8024),
  because: '0x8024 is the range of the Windows Update agent',
  samples: [
    { text: 'Download failed, error = 0x8024402C', codes: ['0x8024402C'] },
    { text: 'WARNING: Search callback failed, hr=8024500C', codes: ['0x8024500C'] },
    { text: 'Exit code of the search: -2145107924', codes: ['0x8024402C'] },
  ],
  negatives: [
    { text: 'thread 0x80240012 waits', why: 'a thread' },
    { text: 'KB80240022 was installed', why: 'the number of an article' },
    { text: 'order 80240022-17 shipped', why: 'a longer number' },
  ],
  sources: [
    {
      title: 'Windows Update error codes by component',
      url: 'https://learn.microsoft.com/windows/deployment/update/windows-update-error-reference',
    },
  ],
})
