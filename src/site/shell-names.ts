import type { Shell } from './views'

/** What stands above a command: where it is to be typed. */
export const shellNames: Record<Shell, string> = {
  powershell: 'PowerShell',
  cmd: 'Command Prompt',
  bash: 'Shell',
  sql: 'SQL',
  kubectl: 'kubectl',
  text: 'Text',
}
