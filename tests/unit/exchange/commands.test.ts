import { expect, test } from 'vitest'
import { commandFault } from '@/exchange/checks/commands'

test.each([
  ['bash', `az ad app show --id <app-id> --query "{name:displayName}" -o tsv`],
  ['bash', `echo "it's \\"fine\\"" && echo '\\'`],
  ['bash', `# don't count this\nls "$(pwd)" # nor that's`],
  [
    'powershell',
    `Get-WinEvent -FilterHashtable @{ Id = 1123; LogName = 'A''B' } | % { "\`"$_\`"" }`,
  ],
  ['powershell', `[xml](Get-Content -Raw "<path>\\web.config") | Out-Null`],
  ['cmd', `icacls "<path>" /grant "<user>:(OI)(CI)M" & echo it's`],
  ['sql', `SELECT 'it''s' AS x -- don't\nFROM (SELECT 1) y;`],
  ['text', `whatever ' it is`],
])('reads well in %s: %s', (shell, command) => {
  expect(commandFault(command, shell)).toBe(undefined)
})

test.each([
  ['bash', `echo "one`, 'the quote " is not closed'],
  ['bash', `echo it's`, "the quote ' is not closed"],
  ['bash', 'echo $(date', ') is missing'],
  ['kubectl', `kubectl get pod -o jsonpath='{.items`, "the quote ' is not closed"],
  ['powershell', 'Get-Process | Where-Object { $_.Id -eq 1', '} is missing'],
  ['powershell', 'Get-Item (1])', '] closes nothing'],
  ['cmd', 'icacls "<path>', 'the quote " is not closed'],
  ['sql', `SELECT 'x`, "the quote ' is not closed"],
  ['sql', 'SELECT 1)', ') closes nothing'],
])('does not hold together in %s: %s', (shell, command, fault) => {
  expect(commandFault(command, shell)).toBe(fault)
})
