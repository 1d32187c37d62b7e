import { ownedRange } from '../windows/owned-range'

/** Sign-in and sync of OneDrive: numbers of its own inside the interface facility. */
export const onedrive = ownedRange({
  id: 'onedrive',
  title: 'OneDrive sync',
  summary: 'Recognises the 0x8004DE codes that OneDrive shows when it cannot sign in or sync.',
  tables: ['hresult'],
  owns: (value) => value >>> 8 === 0x8004de,
  because: '0x8004DE is the range of OneDrive',
  samples: [
    { text: 'Can’t sign in to OneDrive (Error code: 0x8004de40)', codes: ['0x8004DE40'] },
    { text: 'OneDrive: 0x8004DEB4', codes: ['0x8004DEB4'] },
  ],
  negatives: [
    { text: 'handle 0x8004de40', why: 'a handle' },
    { text: 'id 8004de40-1234', why: 'the beginning of a longer id' },
  ],
  sources: [
    {
      title: 'What do the OneDrive error codes mean?',
      url: 'https://support.microsoft.com/office/what-do-the-onedrive-error-codes-mean-f7a68338-e540-4ebb-8cca-6c2b2c3ae7f6',
    },
  ],
})
