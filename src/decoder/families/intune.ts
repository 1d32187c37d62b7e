import { ownedRange, startsWith } from '../windows/owned-range'

/** App installation and policy errors of Intune. */
export const intune = ownedRange({
  id: 'intune',
  title: 'Microsoft Intune',
  summary: 'Recognises the 0x87D1 and 0xC7D1 codes that Intune reports for apps and policies.',
  tables: ['intune'],
  owns: startsWith(0x87d1, 0xc7d1),
  because: '0x87D1 is the range of Intune',
  samples: [
    { text: 'Remediation failed with 0x87D1FDE8', codes: ['0x87D1FDE8'] },
    {
      text: 'The application was not detected after installation (0x87D1041C)',
      codes: ['0x87D1041C'],
    },
    { text: 'Error code: -2016281112', codes: ['0x87D1FDE8'] },
  ],
  negatives: [
    { text: 'handle 0x87D1FDE8 closed', why: 'a handle' },
    { text: 'commit 87d1fde8a0', why: 'a longer hash' },
    { text: 'colour #87D1FD', why: 'a colour' },
  ],
  sources: [
    {
      title: 'Intune app installation error reference',
      url: 'https://learn.microsoft.com/troubleshoot/mem/intune/app-management/app-install-error-codes',
    },
  ],
})
