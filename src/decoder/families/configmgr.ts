import { ownedRange, startsWith } from '../windows/owned-range'

/** Errors of the Configuration Manager client. */
export const configmgr = ownedRange({
  id: 'configmgr',
  title: 'Configuration Manager',
  summary: 'Recognises the 0x87D0 codes of the Configuration Manager client.',
  tables: ['configmgr'],
  owns: startsWith(0x87d0),
  because: '0x87D0 is the range of the Configuration Manager client',
  samples: [
    { text: 'Failed to evaluate deployment, error 0x87d00324', codes: ['0x87D00324'] },
    { text: 'CI enforcement ended with 87D00607', codes: ['0x87D00607'] },
  ],
  negatives: [
    { text: 'thread=0x87d00324', why: 'a thread' },
    { text: 'build-87d00607f', why: 'a longer hash' },
  ],
  sources: [
    {
      title: 'Configuration Manager client error messages',
      url: 'https://learn.microsoft.com/troubleshoot/mem/configmgr/setup-migrate-backup-recovery/understand-software-update-error-codes',
    },
  ],
})
