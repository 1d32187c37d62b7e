import type { Field, GroupField } from 'payload'

/** What a person under pressure asks first. One press an answer; all five are needed to publish. */
export const verdictGroup: GroupField = {
  name: 'verdict',
  type: 'group',
  label: 'Verdict',
  admin: {
    description: 'Needed to publish, all five. They stand in one row under the title.',
  },
  fields: [
    choice('duration', 'Does it pass by itself?', {
      description: 'Example: a busy server may pass, a wrong password stays.',
      options: { transient: 'Often passes', permanent: 'Stays until fixed', either: 'Either' },
    }),
    choice('retry', 'Is it safe to try again?', {
      description: 'Example: not safe where a second try books a payment twice.',
      options: { safe: 'Safe', unsafe: 'Not safe', pointless: 'Pointless until fixed' },
    }),
    {
      name: 'fixers',
      type: 'select',
      label: 'Who can fix it?',
      hasMany: true,
      admin: {
        components: { Field: '/src/cms/admin/choices/choices.client#Choices' },
        description:
          'Everyone who can, without anybody’s help. Example: Administrator for a server setting, User for a typed password.',
      },
      options: [
        { label: 'User', value: 'user' },
        { label: 'Administrator', value: 'admin' },
        { label: 'Developer', value: 'developer' },
        { label: 'Vendor', value: 'vendor' },
      ],
    },
    choice('risk', 'How risky is the fix?', {
      description: 'What may break when it goes wrong. Example: high where data may be lost.',
      options: { none: 'None', low: 'Low', medium: 'Medium', high: 'High' },
    }),
    choice('downtime', 'What does the fix interrupt?', {
      description: 'Example: a changed registry value may need a reboot.',
      options: {
        none: 'Nothing',
        'app-restart': 'The app restarts',
        reboot: 'A reboot',
        outage: 'An outage for users',
      },
    }),
  ],
}

function choice(
  name: string,
  label: string,
  { description, options }: { description: string; options: Record<string, string> },
): Field {
  return {
    name,
    type: 'radio',
    label,
    admin: { description, layout: 'horizontal' },
    options: Object.entries(options).map(([value, words]) => ({ label: words, value })),
  }
}
