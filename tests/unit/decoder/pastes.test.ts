import { expect, test } from 'vitest'
import { decode } from '../../../src/decoder/index'
import { loadAllTables } from '../../../src/decoder/tables/index'

const tables = await loadAllTables()
const codesIn = (text: string): string =>
  decode(text, tables)
    .findings.map(({ code }) => code)
    .join(', ')

/** What people paste, of all kinds: with what stands around it, in several languages, cut off. */
test.each([
  [
    'AADSTS50076, interaction_required',
    '2026-03-02 08:14:55 [Error] Sign-in failed. {"error":"interaction_required","error_description":"AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access \'00000003-0000-0000-c000-000000000000\'. Trace ID: a1","error_codes":[50076],"suberror":"basic_action"}',
  ],
  [
    'AADSTS700082, invalid_grant, Microsoft.Identity.Client.MsalUiRequiredException',
    'MSAL.NetCore.4.61.3.0.MsalUiRequiredException: \n\tErrorCode: invalid_grant\nMicrosoft.Identity.Client.MsalUiRequiredException: AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2025-11-01',
  ],
  [
    'AADSTS50105',
    "Hi team, user says: \"Sorry, but we're having trouble signing you in. AADSTS50105: Your administrator has configured the application Contoso Expenses ('1f2') to block users unless they are specifically granted\"",
  ],
  [
    'QuotaExceeded',
    "New-AzResourceGroupDeployment: 9:12:44 AM - The deployment 'main' failed with error(s). Showing 1 out of 1 error(s).\nStatus Message: Operation could not be completed as it results in exceeding approved Total Regional Cores quota. (Code:QuotaExceeded)\nCorrelationId: 5a7",
  ],
  [
    'StorageAccountAlreadyTaken, Conflict, DeploymentFailed',
    '{"status":"Failed","error":{"code":"DeploymentFailed","message":"At least one resource deployment operation failed.","details":[{"code":"Conflict","message":"{\\r\\n \\"error\\": {\\r\\n \\"code\\": \\"StorageAccountAlreadyTaken\\",\\r\\n \\"message\\": \\"The storage account named stcontoso is already taken.\\"\\r\\n }\\r\\n}"}]}}',
  ],
  [
    '0x800F0922',
    '2026-01-11 07:20:01, Error                 CBS    Exec: Failed to execute. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
  ],
  [
    '0x800F081F',
    'DISM failed. No operation was performed. Error: 0x800f081f The source files could not be found.',
  ],
  [
    '0xC1900101-0x20017',
    'SetupDiag: Error: SetupDiag reports rollback failure found. Last Phase = Finalize, Error: 0xC1900101-0x20017',
  ],
  [
    '0x87D1041C',
    'App installation failed. The application was not detected after installation completed successfully (0x87D1041C)',
  ],
  [
    '0x80180014',
    'Autopilot device import failed with ZtdDeviceAlreadyAssigned. Error 80180014 during enrollment',
  ],
  [
    '0x8A150006, MSI 1603',
    'winget install Foo.Bar\nInstaller failed with exit code: 1603\n0x8a150006 : ShellExecute installer failed',
  ],
  [
    'MSI 1714, Win32 1612, MSI 1603',
    'MSI (s) (A4:B8) [09:01:12:433]: Product: Contoso Agent -- Error 1714. The older version of Contoso Agent cannot be removed.  Contact your technical support group.  System Error 1612.\nMainEngineThread is returning 1603',
  ],
  [
    '0x0000009F',
    'The computer has rebooted from a bugcheck.  The bugcheck was: 0x0000009f (0x0000000000000003, 0xffffa70b1b5d2060, 0xfffff8035ce57750, 0xffffa70b243b4010). A dump was saved in: C:\\Windows\\MEMORY.DMP.',
  ],
  [
    '0x000000EF',
    'Your PC ran into a problem and needs to restart.\nStop code: CRITICAL_PROCESS_DIED',
  ],
  [
    'RAS 691',
    'CoId={9C2}: The user CONTOSO\\jdoe dialed a connection named HQ VPN which has failed. The error code returned on failure is 691.',
  ],
  [
    'RAS 809',
    "Can't connect to HQ\nThe network connection between your computer and the VPN server could not be established because the remote server is not responding. Error 809",
  ],
  [
    'RDP 516',
    "Remote Desktop Connection: This computer can't connect to the remote computer. Error code: 0x204\nExtended error code: 0x0",
  ],
  [
    'WinRMOperationTimeout, 0x80338126',
    'Enter-PSSession : Connecting to remote server srv01 failed with the following error message : WinRM cannot complete the operation. + FullyQualifiedErrorId : WinRMOperationTimeout,PSSessionStateBroken\nError number: -2144108250 0x80338126',
  ],
  ['Win32 283', 'Operation failed with error 0x0000011b when connecting to \\\\print01\\HP'],
  ['0x8004DE40', "OneDrive: Sorry, OneDrive can't sign in right now (error 0x8004de40)"],
  [
    '0xCAA20003',
    'Microsoft Teams: Something went wrong. [CAA20003] There was an authentication issue with our servers',
  ],
  [
    '5.7.1, SMTP 550',
    "postfix/smtp[2214]: 4F2A: to=<a@fabrikam.com>, relay=fabrikam-com.mail.protection.outlook.com[52.101.1.1]:25, delay=3.1, dsn=5.7.1, status=bounced (host fabrikam said: 550 5.7.1 Unfortunately, messages from [203.0.113.7] weren't sent. (in reply to MAIL FROM command))",
  ],
  [
    '5.1.10, RESOLVER.ADR.RecipientNotFound, SMTP 550',
    "Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient bob@contoso.com not found by SMTP address lookup'",
  ],
  [
    '4.7.500, SMTP 451',
    '451 4.7.500 Server busy. Please try again later from [198.51.100.4]. (S77719) [BN1.prod]',
  ],
  [
    'data 773, 0x80090308, LDAP 49, javax.naming.AuthenticationException',
    'javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: LdapErr: DSID-0C09041C, comment: AcceptSecurityContext error, data 773, v4563 ]',
  ],
  ['LDAP -1', "ldap_bind: Can't contact LDAP server (-1)"],
  ['LDAP -1', "ldapsearch: ldap_sasl_bind(SIMPLE): Can't contact LDAP server (-1)"],
  ['LDAP 68', 'ldap_add: Already exists (68)\n\tadditional info: entry exists'],
  [
    'KRB 6',
    "kinit: Client 'svc_sql@CONTOSO.LOCAL' not found in Kerberos database while getting initial credentials",
  ],
  ['KRB 24', 'kinit: Preauthentication failed while getting initial credentials'],
  ['KRB 37', 'kinit: Clock skew too great while getting initial credentials'],
  [
    'KRB5_REALM_UNKNOWN',
    'kinit: Cannot find KDC for realm "CONTOSO.LOCAL" while getting initial credentials',
  ],
  ['KRB 14', 'kinit: KDC has no support for encryption type while getting initial credentials'],
  ['KRB 31', 'sssd[krb5_child[3211]]: Decrypt integrity check failed'],
  [
    'KRB 24',
    'Event 4771: Kerberos pre-authentication failed. Failure Code: 0x18 Client Address: ::ffff:10.1.1.1',
  ],
  [
    'SERVFAIL',
    'dig @10.0.0.53 api.contoso.com\n;; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 40112',
  ],
  ['NXDOMAIN', "** server can't find intranet.contoso.com: NXDOMAIN"],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND api.contoso.internal'],
  [
    'ETIMEDOUT',
    '2026/02/03 10:11:12 [error] 31#31: *992 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 10.0.0.1, server: x',
  ],
  ['HTTP 500.30', 'HTTP Error 500.30 - ASP.NET Core app failed to start'],
  [
    'HTTP 404.13',
    'HTTP Error 404.13 - Not Found. The request filtering module is configured to deny a request that exceeds the request content length.',
  ],
  ['HTTP 525', 'Error 525 Ray ID: 7f2c • SSL handshake failed (Cloudflare)'],
  [
    'curl 60, UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'curl: (60) SSL certificate problem: unable to get local issuer certificate',
  ],
  [
    'curl 28',
    "curl: (28) Failed to connect to 10.2.3.4 port 443 after 130002 ms: Couldn't connect to server",
  ],
  ['0x0A000086', 'error:0A000086:SSL routines::certificate verify failed'],
  [
    '0x14094410, handshake_failure',
    '140201:error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:s3_pkt.c:1493:SSL alert number 40',
  ],
  [
    'javax.net.ssl.SSLHandshakeException, sun.security.provider.certpath.SunCertPathBuilderException',
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
  ],
  ['CERT_HAS_EXPIRED', 'Verify return code: 10 (certificate has expired)'],
  [
    'Msg 1205',
    'Msg 1205, Level 13, State 51, Line 4\nTransaction (Process ID 62) was deadlocked on lock resources with another process and has been chosen as the deadlock victim.',
  ],
  [
    'Msg 18456',
    "Login failed for user 'CONTOSO\\sql$'. (Microsoft SQL Server, Error: 18456)\nError: 18456, Severity: 14, State: 38.",
  ],
  [
    'SQLSTATE 23505',
    'ERROR:  duplicate key value violates unique constraint "users_pkey" (SQLSTATE 23505)',
  ],
  ['SQLSTATE 40001', 'pq: 40001: could not serialize access due to concurrent update'],
  ['SQLSTATE 28P01', 'pq: password authentication failed for user "app" (28P01)'],
  [
    'SQLSTATE 42P01',
    'psycopg2.errors.UndefinedTable: relation "orders" does not exist\nLINE 1: select',
  ],
  [
    'SQLSTATE 53300',
    'FATAL:  remaining connection slots are reserved for non-replication superuser connections SQLSTATE=53300',
  ],
  [
    'MySQL 1045, SQLSTATE 28000',
    "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
  ],
  [
    'MySQL 2002, SQLSTATE HY000, ECONNREFUSED',
    'SQLSTATE[HY000] [2002] Connection refused (SQL: select * from users)',
  ],
  [
    'MySQL 1213',
    'Error: ER_LOCK_DEADLOCK: Deadlock found when trying to get lock; try restarting transaction errno: 1213',
  ],
  [
    'ORA-12514',
    'ORA-12514: TNS:listener does not currently know of service requested in connect descriptor',
  ],
  [
    'ORA-19809, RMAN-03002',
    'RMAN-03002: failure of backup command\nORA-19809: limit exceeded for recovery files',
  ],
  [
    'P2002',
    "Invalid `prisma.user.create()` invocation: Unique constraint failed on the fields: (`email`) code: 'P2002'",
  ],
  [
    'E11000, MongoServerError',
    'MongoServerError: E11000 duplicate key error collection: shop.users index: email_1 dup key: { email: "x" }',
  ],
  [
    'MISCONF',
    '(error) MISCONF Redis is configured to save RDB snapshots, but it is currently not able to persist on disk.',
  ],
  [
    'WRONGPASS, redis.exceptions.ResponseError',
    'redis.exceptions.ResponseError: WRONGPASS invalid username-password pair or user is disabled.',
  ],
  ['ERESOLVE', 'npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree'],
  ['EADDRINUSE', 'Error: listen EADDRINUSE: address already in use :::3000'],
  ['exit 126', 'bash: ./deploy.sh: Permission denied\nProcess completed with exit code 126.'],
  ['ENOSPC', "cp: cannot create regular file '/mnt/x': No space left on device"],
  ['203/EXEC', 'nginx.service: Main process exited, code=exited, status=203/EXEC'],
  ['OOMKilled, exit 137', 'Last State: Terminated\n  Reason: OOMKilled\n  Exit Code: 137'],
  [
    'MANIFEST_UNKNOWN, UNKNOWN',
    'Warning  Failed     12s (x3 over 55s)  kubelet            Failed to pull image "acr.io/api:1": rpc error: code = Unknown desc = Error response from daemon: manifest unknown',
  ],
  [
    'FailedScheduling',
    '0/6 nodes are available: 3 Insufficient cpu. Warning FailedScheduling 5s default-scheduler',
  ],
  [
    'ExpiredToken',
    'An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired',
  ],
  [
    'NoCredentialProviders',
    'NoCredentialProviders: no valid providers in chain. Deprecated.\n\tFor verbose messaging see aws.Config.CredentialsChainVerboseErrors',
  ],
  [
    'botocore.exceptions.NoCredentialsError',
    'botocore.exceptions.NoCredentialsError: Unable to locate credentials',
  ],
  [
    'AccessDenied',
    'api error AccessDenied: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: s3:PutObject',
  ],
  [
    'ConditionalCheckFailedException, Error acquiring the state lock',
    'Error: Error acquiring the state lock\n\nError message: ConditionalCheckFailedException: The conditional request failed',
  ],
  [
    'HTTP 403',
    "fatal: unable to access 'https://github.com/x/y.git/': The requested URL returned error: 403",
  ],
  ['ECONNREFUSED', 'ssh: connect to host 10.0.0.5 port 22: Connection refused'],
  [
    'ModuleNotFoundError',
    'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\nModuleNotFoundError: No module named \'requests\'',
  ],
  [
    'ERR_INVALID_ARG_TYPE',
    'TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received undefined',
  ],
  [
    '0x80070002, System.IO.FileNotFoundException',
    "Unhandled exception. System.IO.FileNotFoundException: Could not load file or assembly 'X' The system cannot find the file specified. (0x80070002)",
  ],
  [
    'PathNotFound',
    "Get-Item : Cannot find path 'C:\\x' because it does not exist.\n+ CategoryInfo : ObjectNotFound: (C:\\x:String) [Get-Item], ItemNotFoundException\n+ FullyQualifiedErrorId : PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand",
  ],
  [
    'java.lang.OutOfMemoryError',
    'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space',
  ],
  [
    '%LINEPROTO-5-UPDOWN',
    '%LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/1, changed state to down',
  ],
  [
    '%SYS-2-MALLOCFAIL',
    '*Mar  1 18:46:11: %SYS-2-MALLOCFAIL: Memory allocation of 65536 bytes failed from 0x',
  ],
  [
    'Event 7000',
    'Log Name: System\nSource: Service Control Manager\nEvent ID: 7000\nLevel: Error\nDescription: The Spooler service failed to start due to the following error: The service did not respond',
  ],
  ['0x80310000', 'BitLocker: The TPM was unable to unlock the drive. Error code 0x80310000'],
  [
    'NSURLErrorDomain -1009',
    'Error Domain=NSURLErrorDomain Code=-1009 "The Internet connection appears to be offline."',
  ],
  ['OSStatus -25300', 'The operation couldn’t be completed. (OSStatus error -25300.)'],
  ['Win32 5', 'Systemfehler 5 aufgetreten.\n\nZugriff verweigert'],
  [
    'Win32 1068',
    'Der Dienst "Druckwarteschlange" wurde mit folgendem Fehler beendet: %%1068 Fehler 1068',
  ],
  ['Win32 67', 'Erreur système 67. Nom de réseau introuvable.'],
  [
    'Win32 1219',
    'net use Z: \\\\srv\\share\nSystem error 1219 has occurred.\n\nMultiple connections to a server',
  ],
  [
    '0xC0000374',
    'Faulting application name: outlook.exe, version: 16.0\nFaulting module name: ntdll.dll\nException code: 0xc0000374\nFault offset: 0x00000000000ff6a9',
  ],
  [
    '0xC000007B',
    'The application was unable to start correctly (0xc000007b). Click OK to close the application.',
  ],
  ['0xC0000135', 'The process terminated with exit code -1073741515'],
  [
    'Authorization_RequestDenied',
    '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation.","innerError":{"date":"2026-01-01T10:10:10","request-id":"x"}}}',
  ],
  [
    'invalid_client',
    '"error": "invalid_client", "error_description": "Client authentication failed"',
  ],
  ['JET -1811', 'ESENT (svchost): error -1811 (0xfffff8ed) opening log file'],
  ['P1001', "Error: P1001: Can't reach database server at `db`:`5432`"],
  ['HTTP 429', 'status code 429, Too Many Requests, Retry-After: 30'],
  [
    'SIGSEGV',
    'panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47]',
  ],
  ['SIGSEGV', 'Segmentation fault (core dumped)'],
  ['SIGSEGV, exit 139', 'Process finished with exit code 139 (interrupted by signal 11: SIGSEGV)'],
  ['ERR_CERT_AUTHORITY_INVALID', 'net::ERR_CERT_AUTHORITY_INVALID'],
  [
    'ERR_CERT_COMMON_NAME_INVALID',
    "Your connection isn't private\nNET::ERR_CERT_COMMON_NAME_INVALID",
  ],
  ['PR_END_OF_FILE_ERROR', 'PR_END_OF_FILE_ERROR while loading https://intranet'],
  [
    'Win32 10054',
    'Could not connect. WSAECONNRESET (10054): An existing connection was forcibly closed by the remote host',
  ],
  [
    'Win32 10061',
    'SocketException (10061): No connection could be made because the target machine actively refused it',
  ],
  [
    'Win32 32',
    'robocopy ERROR 32 (0x00000020) Copying File C:\\a\\b.log The process cannot access the file because it is being used by another process.',
  ],
  ['Win32 1068', 'Fehler 1068: Der Abhängigkeitsdienst konnte nicht gestartet werden.'],
  ['Win32 1068', 'The Print Spooler service terminated with the following error: %%1068'],
  ['0xC0000005', 'Exit code: -1073741819 (0xC0000005)'],
  ['AuthorizationPermissionMismatch', 'x-ms-error-code: AuthorizationPermissionMismatch'],
  ['0x0000007B', 'Stop 0x7B INACCESSIBLE_BOOT_DEVICE'],
  ['Win32 53', 'System error 53 has occurred.'],
  ['Win32 1053', '[SC] StartService FAILED 1053:'],
])('%s', (codes, text) => {
  expect(codesIn(text)).toBe(codes)
})

test('a link is read for what it answers, not for what its page is about', () => {
  const answer =
    'https://app.contoso.com/callback?error=access_denied&error_description=AADSTS65004%3a+User+declined'
  expect(codesIn(answer)).toBe('AADSTS65004, access_denied')
  expect(codesIn('https://app.contoso.com/#error=login_required&state=1')).toBe('login_required')
  expect(codesIn('see https://contoso.com/kb/AADSTS65004')).toBe('')
})

test('hex digits are a number of Windows in a list of such, and a hash among hashes', () => {
  expect(codesIn('80070057 parameter\nc0000022 access')).toBe('0x80070057, 0xC0000022')
  expect(codesIn('commit failed 80070005')).toBe('0x80070005')
})

/** What looks like codes and is none. */
test.each([
  'git rebase -i\npick 80070005 tidy the build',
  'Merge: c0000005 8bd3a1c',
  'Merge: 8bd3a1c c0000005',
  'index c0000005..80070057 100644',
  'Ticket INC0012345 was assigned to the network team on 2026-03-01 and closed on 2026-03-04.',
  'Please call me back at +49 30 1234 5678 or (555) 010-4040 ext. 500.',
  'Version 10.0.19045.4046 (Build 22631.3155) was installed yesterday. KB5034441 too.',
  'NAME READY STATUS RESTARTS AGE\napi-7d4b9c6f5-x2x7k 1/1 Running 0 12d\nweb-6c54bd5869-m4z8p 2/2 Running 0 403h',
  'Compiling serde v1.0.197\n    Finished release [optimized] target(s) in 404.12s',
  'added 1404 packages, and audited 1405 packages in 12s\n\nfound 0 vulnerabilities',
  'color: #c0000022; background: #80070005; border: 1px solid #DEADBE;',
  'commit 80070005abc1234567890abcdef1234567890abc\nAuthor: Jane\n\n    refactor the parser',
  '8007000 8bd3a1c fix typo in docs\nc000005 Merge branch main',
  'git log --oneline\n80070057 tidy the build\nc0000022 add tests\nd00df00d bump version',
  'device id 3f2504e0-4f89-11d3-9a0c-0305e82c3301 registered',
  'See https://learn.microsoft.com/en-us/troubleshoot/windows-server/error-0x80070005 for the article',
  'Docs: https://example.com/errors/AADSTS50076 and https://docs.contoso.com/kb/http-500',
  'GET /index.html 200 12ms\nPOST /login 302 31ms\nGET /favicon.ico 304 1ms',
  '10.0.0.1 - - [01/Mar/2026:10:00:00 +0000] "GET /errors/500 HTTP/1.1" 200 500 "-" "curl/8.5.0"',
  'The meeting is in room 1603 at 14:04, bring the 403 forms.',
  'Invoice 18456 over 1205 EUR, due 2026-04-04.',
  'Test Suites: 44 passed, 44 total\nTests: 1603 passed, 1603 total\nTime: 5.7.1 s',
  'BUILD SUCCESSFUL in 1m 12s\n404 actionable tasks: 404 up-to-date',
  'HTTP/2 200\ncontent-type: application/json\ncontent-length: 500',
  'Ping statistics for 10.0.0.5: Packets: Sent = 4, Received = 4, Lost = 0 (0% loss)',
  'chmod 755 deploy.sh && chown 1000:1000 /data',
  'The order 0x1A2B3C shipped with tracking number 1Z999AA10123456784',
  'Temperature 52 degrees, error margin 5 percent',
  'Uptime 500 days, load average: 0.52, 0.58, 0.59',
  'MAC address 80:07:00:05:aa:bb, VLAN 404, port 443',
  'Result: 0 errors, 0 warnings. exit code 0',
  'The return code was 0x0 (success).',
  'MainEngineThread is returning 0\nInstallation success or error status: 0.',
  'exited with code 0',
  'IBAN DE89 3704 0044 0532 0130 00 and card ending 4404',
  'Process ID 1603, thread 0x5dc, session 2',
  'cn=admin,dc=contoso,dc=com search result: 0 Success',
  'systemd[1]: Started Daily apt download activities.\nsystemd[1]: apt-daily.service: Deactivated successfully.',
  'SELECT count(*) FROM orders WHERE status = 404;  -- 12 rows',
  'Error handling best practices: always log exceptions and return a useful message to the user.',
  'Our error budget for Q3 is 99.95 percent and we used 12 percent of it.',
  'try { await save() } catch (error) { console.error(error) }',
  'sha256:c0000005deadbeef80070005aabbccddeeff00112233445566778899aabbccdd digest ok',
  'const TIMEOUT = 504; // seconds',
  'Firmware 5.1.1 released; upgrade from 4.4.7 recommended',
  'phone 550-5710, zip 80070, PO 80070005',
  'Windows 11 23H2 was installed successfully. Restart needed: no',
  'Backup completed. 1205 files, 18456 MB, duration 00:05:03, errors: none',
  'smtp: 250 2.0.0 Ok: queued as 4F2A55',
  'status=sent (250 2.1.5 Ok)',
  'index 80070005 of 90000000 processed',
])('nothing in %j', (text) => {
  expect(codesIn(text)).toBe('')
})
