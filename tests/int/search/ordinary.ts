/** What machines and people write when nothing is wrong, by what it is. */
export const ordinary: readonly (readonly [what: string, text: string])[] = [
  [
    'nginx access',
    '10.1.2.3 - - [03/Mar/2026:10:11:12 +0000] "GET /index.html HTTP/1.1" 200 5316 "-" "Mozilla/5.0 (X11; Linux x86_64)"\n10.1.2.3 - - [03/Mar/2026:10:11:13 +0000] "GET /app.css HTTP/1.1" 304 0',
  ],
  [
    'apache start',
    '[Tue Mar 03 10:00:00.120000 2026] [mpm_event:notice] [pid 812:tid 812] AH00489: Apache/2.4.62 (Debian) configured -- resuming normal operations',
  ],
  [
    'systemd starting',
    'Mar 03 10:00:01 web1 systemd[1]: Starting nginx.service - A high performance web server...\nMar 03 10:00:01 web1 systemd[1]: Started nginx.service - A high performance web server.',
  ],
  [
    'systemctl status',
    '● cron.service - Regular background program processing daemon\n     Loaded: loaded (/lib/systemd/system/cron.service; enabled)\n     Active: active (running) since Mon 2026-03-02 08:00:00 UTC; 1 day ago\n   Main PID: 612 (cron)',
  ],
  [
    'pods running',
    'NAME                   READY   STATUS    RESTARTS   AGE\nweb-7c9d8f6b5-q4x2z    1/1     Running   0          3d\napi-5f6d7c8b9-m2n3p    2/2     Running   0          3d',
  ],
  [
    'pod events',
    'Normal  Scheduled  12s  default-scheduler  Successfully assigned default/web-1 to node-2\nNormal  Pulled     11s  kubelet  Container image "nginx:1.27" already present on machine\nNormal  Started    10s  kubelet  Started container web',
  ],
  [
    'rollout',
    'deployment.apps/web configured\nWaiting for deployment "web" rollout to finish: 1 of 3 updated replicas are available...\ndeployment "web" successfully rolled out',
  ],
  [
    'npm install',
    'added 212 packages, and audited 213 packages in 6s\n\n41 packages are looking for funding\n  run `npm fund` for details\n\nfound 0 vulnerabilities',
  ],
  [
    'npm deprecated',
    'npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory. Do not use it.\nadded 12 packages in 2s',
  ],
  [
    'git push',
    'Enumerating objects: 9, done.\nWriting objects: 100% (5/5), 612 bytes | 612.00 KiB/s, done.\nTotal 5 (delta 3), reused 0 (delta 0), pack-reused 0\nTo github.com:tailspin/app.git\n   1a2b3c4..5d6e7f8  main -> main',
  ],
  [
    'git status',
    "On branch main\nYour branch is up to date with 'origin/main'.\n\nnothing to commit, working tree clean",
  ],
  [
    'git merge',
    'Updating 1a2b3c4..5d6e7f8\nFast-forward\n src/errors/not-found.ts | 12 ++++++------\n 1 file changed, 6 insertions(+), 6 deletions(-)',
  ],
  [
    'event 7036',
    'Log Name: System\nSource: Service Control Manager\nEvent ID: 7036\nLevel: Information\nDescription: The Windows Update service entered the running state.',
  ],
  [
    'event 4624',
    'Event ID: 4624\nKeywords: Audit Success\nAn account was successfully logged on.\nLogon Type: 3\nAccount Name: erin',
  ],
  ['event 6005', 'Event ID: 6005\nSource: EventLog\nThe Event log service was started.'],
  [
    'dhcp',
    'dhclient[701]: DHCPREQUEST for 10.0.0.23 on eth0 to 10.0.0.1 port 67\ndhclient[701]: DHCPACK of 10.0.0.23 from 10.0.0.1\ndhclient[701]: bound to 10.0.0.23 -- renewal in 39112 seconds.',
  ],
  [
    'cron',
    'Mar  3 03:00:01 web1 CRON[23111]: (root) CMD (/usr/local/bin/rotate-logs --keep 14)\nMar  3 03:00:01 web1 CRON[23110]: pam_unix(cron:session): session opened for user root(uid=0)',
  ],
  [
    'ssh accepted',
    'sshd[4411]: Accepted publickey for erin from 10.0.0.9 port 53122 ssh2: ED25519 SHA256:ZjQw\nsshd[4411]: pam_unix(sshd:session): session opened for user erin',
  ],
  [
    'ssh disconnect',
    'sshd[4411]: Received disconnect from 10.0.0.9 port 53122:11: disconnected by user\nsshd[4411]: Disconnected from user erin 10.0.0.9 port 53122',
  ],
  [
    'backup',
    'Backup job "Nightly" finished: 14 of 14 machines, 312.4 GB read, 21.7 GB written, 0 errors, 0 warnings, duration 01:12:44',
  ],
  [
    'rsync',
    'sending incremental file list\nreports/march.csv\n\nsent 1,204,118 bytes  received 35 bytes  802,768.67 bytes/sec\ntotal size is 8,210,033  speedup is 6.82',
  ],
  [
    'robocopy',
    '               Total    Copied   Skipped  Mismatch    FAILED    Extras\n    Dirs :        12         1        11         0         0         0\n   Files :       340        12       328         0         0         0',
  ],
  [
    'slow query',
    "2026-03-03 10:14:15 UTC [812] LOG:  duration: 2412.118 ms  statement: select count(*) from orders where created_at > now() - interval '1 day'",
  ],
  [
    'postgres checkpoint',
    '2026-03-03 10:15:00.001 UTC [27] LOG:  checkpoint complete: wrote 118 buffers (0.7%); 0 WAL file(s) added, 0 removed, 0 recycled',
  ],
  [
    'postgres ready',
    'LOG:  listening on IPv4 address "0.0.0.0", port 5432\nLOG:  database system is ready to accept connections',
  ],
  [
    'sql server',
    '2026-03-03 10:00:00.11 spid9s      Recovery is complete. This is an informational message only. No user action is required.',
  ],
  [
    'terraform apply',
    'azurerm_resource_group.main: Creating...\nazurerm_resource_group.main: Creation complete after 2s\n\nApply complete! Resources: 1 added, 0 changed, 0 destroyed.',
  ],
  [
    'terraform plan',
    'No changes. Your infrastructure matches the configuration.\n\nTerraform has compared your real infrastructure against your configuration and found no differences.',
  ],
  [
    'curl verbose',
    '* Connected to api.tailspin.net (198.51.100.7) port 443\n* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384\n*  SSL certificate verify ok.\n> GET /v1/orders HTTP/2\n< HTTP/2 200\n< content-type: application/json',
  ],
  ['http created', 'HTTP/1.1 201 Created\nLocation: /v1/orders/4711\nContent-Length: 0'],
  [
    'docker build',
    '#8 [4/5] RUN npm ci --omit=dev\n#8 DONE 11.2s\n#9 exporting to image\n#9 naming to docker.io/library/app:1.4.2 done\n#9 DONE 0.3s',
  ],
  [
    'docker ps',
    'CONTAINER ID   IMAGE        COMMAND                  STATUS        PORTS                NAMES\n3f2a1b4c5d6e   nginx:1.27   "/docker-entrypoint.…"   Up 3 days     0.0.0.0:80->80/tcp   web',
  ],
  [
    'chat',
    'Morning all! The new printer on the third floor works, thanks Sam. Lunch at 12:30? I booked a table for 8.',
  ],
  [
    'ticket closed',
    'Hi Erin, I have reset your password and you can sign in again. Closing this ticket now, please reply if anything else comes up.',
  ],
  [
    'meeting notes',
    'Notes: certificate renewal planned for May 12. Conditional Access review moved to Q3. Action: Kim updates the firewall documentation.',
  ],
  [
    'marketing',
    'Our gateway handles timeouts and retries for you, so your customers never see a bad request again. Try it free for 30 days.',
  ],
  ['zero errors', 'The nightly run ended with 0 errors and 0 failures in 1,482 tests.'],
  [
    'no errors found',
    'Windows has scanned the file system and found no problems.\nNo further action is required.',
  ],
  [
    'tests passed',
    ' Test Files  41 passed (41)\n      Tests  812 passed (812)\n   Duration  14.20s',
  ],
  [
    'pytest',
    '============================= 214 passed, 3 skipped in 9.81s ==============================',
  ],
  [
    'typescript',
    "export function assertFound(value: unknown): void {\n  if (value === null) throw new Error('value was not found')\n}",
  ],
  [
    'python',
    'try:\n    load(path)\nexcept FileNotFoundError as error:\n    log.warning("skipping %s", path)\nfinally:\n    close()',
  ],
  ['powershell', "try { Get-Item $path -ErrorAction Stop } catch { Write-Warning 'no such file' }"],
  ['csv', 'id,name,amount\n400,bolts,12\n401,nuts,40\n404,washers,7\n500,screws,90'],
  [
    'json config',
    '{ "retries": 3, "timeout": 30000, "logLevel": "error", "errorPage": "/errors/404.html" }',
  ],
  [
    'nginx config',
    'error_page 500 502 503 504 /50x.html;\nproxy_read_timeout 60s;\nclient_max_body_size 20m;',
  ],
  [
    'ping',
    '64 bytes from 198.51.100.7: icmp_seq=1 ttl=57 time=11.2 ms\n64 bytes from 198.51.100.7: icmp_seq=2 ttl=57 time=10.9 ms\n2 packets transmitted, 2 received, 0% packet loss',
  ],
  [
    'nslookup',
    'Server:  10.0.0.53\nAddress: 10.0.0.53#53\n\nName:    api.tailspin.net\nAddress: 198.51.100.7',
  ],
  [
    'dig',
    ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 31337\n;; flags: qr rd ra; QUERY: 1, ANSWER: 1\napi.tailspin.net. 300 IN A 198.51.100.7',
  ],
  [
    'mail delivered',
    'postfix/smtp[2211]: 4F2A91C: to=<erin@tailspin.net>, relay=mx.tailspin.net[198.51.100.25]:25, delay=1.1, dsn=2.0.0, status=sent (250 2.0.0 OK queued as 9C21)',
  ],
  [
    'maven',
    '[INFO] Tests run: 88, Failures: 0, Errors: 0, Skipped: 1\n[INFO] BUILD SUCCESS\n[INFO] Total time:  21.4 s',
  ],
  [
    'apt',
    'Reading package lists... Done\nBuilding dependency tree... Done\n0 upgraded, 0 newly installed, 0 to remove and 4 not upgraded.',
  ],
  [
    'ansible',
    'PLAY RECAP *********************************************************************\nweb1 : ok=12 changed=1 unreachable=0 failed=0 skipped=2 rescued=0 ignored=0',
  ],
  [
    'dsregcmd',
    '| Device State |\n AzureAdJoined : YES\n DomainJoined : YES\n DeviceAuthStatus : SUCCESS',
  ],
  [
    'debug level',
    '2026-03-03T10:00:00Z DEBUG http client: connection pool has 4 idle connections, timeout 30s',
  ],
  [
    'kernel boot',
    '[    0.812345] usb 1-1: new high-speed USB device number 2 using xhci_hcd\n[    1.204411] EXT4-fs (sda1): mounted filesystem with ordered data mode',
  ],
]
