import type { Field } from 'payload'

export const shells = ['powershell', 'cmd', 'bash', 'sql', 'kubectl', 'text'] as const

const labels: Record<(typeof shells)[number], string> = {
  powershell: 'PowerShell',
  cmd: 'Command Prompt',
  bash: 'Shell (bash)',
  sql: 'SQL',
  kubectl: 'kubectl',
  text: 'Other',
}

/** Where the command beside it is typed. */
export function shellField(): Field {
  return {
    name: 'shell',
    type: 'select',
    label: 'Where to type it',
    options: shells.map((value) => ({ label: labels[value], value })),
    admin: {
      description:
        'Readers see it above the command, and it is coloured by it. Example: PowerShell',
      condition: (_data, siblings) => Boolean((siblings as { command?: string }).command),
    },
  }
}
