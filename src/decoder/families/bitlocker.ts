import { ownedRange, startsWith } from '../windows/owned-range'

/** Facility 49 of HRESULT belongs to BitLocker Drive Encryption. */
export const bitlocker = ownedRange({
  id: 'bitlocker',
  title: 'BitLocker',
  summary: 'Recognises the 0x8031 codes of BitLocker Drive Encryption.',
  tables: ['hresult'],
  owns: startsWith(0x8031),
  because: '0x8031 is the range of BitLocker',
  samples: [
    { text: 'ERROR: An error occurred (code 0x80310000)', codes: ['0x80310000'] },
    { text: 'BitLocker could not be enabled: 80310059', codes: ['0x80310059'] },
  ],
  negatives: [
    { text: 'thread 0x80310000', why: 'a thread' },
    { text: 'serial 80310059', why: 'a serial number' },
  ],
  sources: [
    {
      title: 'COM error codes (FVE)',
      url: 'https://learn.microsoft.com/windows/win32/com/com-error-codes-10',
    },
  ],
})
