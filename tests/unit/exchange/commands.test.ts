import { expect, test } from 'vitest'
import { commandFault } from '@/exchange/shells/command-fault'
import { withoutArgumentLists } from '@/exchange/shells/powershell'

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
])('reads well in %s: %s', async (shell, command) => {
  expect(await commandFault(command, shell)).toBe(undefined)
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
])('does not hold together in %s: %s', async (shell, command, fault) => {
  expect(await commandFault(command, shell)).toBe(fault)
})

test.each([
  ['powershell', [], 'Get-Service RpcSs, Spooler | Select-Object Name, Status'],
  ['powershell', [], "Get-Volume | Select-Object DriveLetter, @{n='GB';e={[math]::Round($_.Size/1GB,1)}}"],
  ['powershell', [], '53,88 | ForEach-Object { Test-NetConnection <host> -Port $_ | Select-Object RemotePort, TcpTestSucceeded }'],
  ['bash', [], 'for unit in <unit>; do systemctl status "$unit" --no-pager || true; done'],
  ['kubectl', [], `kubectl get pods -A -o jsonpath='{.items[*].status.phase}' | tr ' ' '\n'`],
  ['sql', ['postgresql'], 'SELECT pid, state FROM pg_stat_activity WHERE datname = current_database();'],
  ['sql', ['sqlite'], 'PRAGMA journal_mode = WAL;'],
  ['sql', ['sqlite'], 'SELECT count(*) FROM orders;'],
  ['sql', ['mysql'], 'SELECT user, host FROM mysql.user;'],
  ['sql', ['mysql'], 'SHOW GRANTS FOR CURRENT_USER();'],
  ['sql', ['sql-server'], 'SELECT TOP 5 name FROM [sys].[databases];'],
  ['sql', ['sql-server'], 'DBCC OPENTRAN;'],
])('parses in %s for %j: %s', async (shell, products, command) => {
  expect(await commandFault(command, shell, products)).toBe(undefined)
}) // prettier-ignore

test.each([
  ['powershell', [], 'Get-Service | | Select-Object Name', 'PowerShell does not read this: look at its pipes, braces and operators'],
  ['powershell', [], 'Get-Process | Where-Object { $_.Id -eq }', 'PowerShell does not read this: look at its pipes, braces and operators'],
  ['bash', [], 'ls | | wc -l', 'bash does not read this: `|` must be followed by a statement'],
  ['kubectl', [], 'kubectl get pods &&', 'bash does not read this: `&&` must be followed by a statement'],
  ['sql', ['postgresql'], 'SELECT pid FORM pg_stat_activity WHERE state;', 'PostgreSQL does not read this: syntax error at or near "pg_stat_activity"'],
  ['sql', ['sqlite'], 'SELECT count(*) FORM orders WHERE;', 'SQLite does not read this: near "orders": syntax error'],
])('does not parse in %s for %j: %s', async (shell, products, command, fault) => {
  expect(await commandFault(command, shell, products)).toBe(fault)
}) // prettier-ignore

test.each([
  ['mysql', 'MySQL does not read this: '],
  ['sql-server', 'SQL Server does not read this: '],
])('a query that %s could not read is a fault', async (product, fault) => {
  const found = await commandFault('SELECT a, FROM t WHERE;', 'sql', [product])
  expect(found?.slice(0, fault.length)).toBe(fault)
})

test('commas between the words of an argument become spaces, all others stay', () => {
  expect(
    withoutArgumentLists(`Get-It "a, b" c, d @{ Level = 1,2; Name = 'e','f' } | % { g h, $i.J(k, l) }`),
  ).toBe(`Get-It "a, b" c  d @{ Level = 1,2; Name = 'e','f' } | % { g h  $i.J(k, l) }`)
}) // prettier-ignore
