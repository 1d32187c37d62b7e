import { ownedRange } from '../windows/owned-range'

/** Enrolment of Windows devices into device management. */
export const mdm = ownedRange({
  id: 'mdm',
  title: 'Windows device enrolment (MDM)',
  summary: 'Recognises the 0x8018 codes that Windows reports when a device cannot be enrolled.',
  tables: ['mdm'],
  // 0x8019 is otherwise the facility of HTTP, in BITS and elsewhere.
  owns: (value) => value >>> 16 === 0x8018 || (value >>> 8 === 0x801900 && (value & 0xff) <= 0x0e),
  because: '0x8018 is the range of device enrolment',
  samples: [
    { text: 'Auto MDM Enroll: Device Credential failed, result 0x80180014', codes: ['0x80180014'] },
    { text: 'Something went wrong. Error code: 80180018', codes: ['0x80180018'] },
  ],
  negatives: [
    { text: 'tid 0x80180014', why: 'a thread' },
    { text: 'serial 80180014', why: 'a serial number' },
  ],
  sources: [
    {
      title: 'MDM registration constants',
      url: 'https://learn.microsoft.com/windows/win32/mdmreg/mdm-registration-constants',
    },
  ],
})
