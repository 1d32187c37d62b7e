/**
 * A corpus of our own: lines as programs print them, each with a secret of a known shape and, often, a
 * code that must survive. Values are generated, so that nothing here was ever anybody's.
 */

/** One line; `secret` must be gone from what leaves, `code` must be found as before. */
export type Labelled = { shape: string; text: string; secret: string; code?: string }

/** A small generator with a fixed seed: the corpus is the same on every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const random = makeRandom(20261123)
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T
const of = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[random(alphabet.length)]).join('')

const HEX = '0123456789abcdef'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LOWER = UPPER.toLowerCase()
const DIGITS = '0123456789'
const ALNUM = UPPER + LOWER + DIGITS
const BASE64 = `${ALNUM}+/`

const first = [
  'amelia',
  'bjarne',
  'chidi',
  'dalia',
  'eskil',
  'farah',
  'goran',
  'hana',
  'ivo',
  'jamila',
]
const last = ['okafor', 'lindqvist', 'moreau', 'tanaka', 'petrov', 'nilsen', 'haddad', 'quiroga']
const company = ['fabrikam-lab', 'tailspin', 'wingtip-toys', 'adatum', 'litware-inc', 'northwind9']
const tld = ['de', 'co', 'io', 'com', 'net', 'org']

const person = (): string => `${pick(first)}.${pick(last)}${random(90) + 10}`
const domain = (): string => `${pick(company)}.${pick(tld)}`
const guid = (): string => [8, 4, 4, 4, 12].map((length) => of(HEX, length)).join('-')
const jwt = (): string => `eyJ${of(ALNUM, 30)}.eyJ${of(ALNUM, 60)}.${of(ALNUM, 43)}`
const octet = (): number => random(222) + 1
const ipv4 = (): string => `${octet()}.${octet()}.${octet()}.${octet()}`
const ipv6 = (): string =>
  `2001:${of(HEX.slice(1), 3)}${of(HEX, 1)}:${of(HEX.slice(1), 4)}::${of(HEX.slice(1), 4)}`
const host = (): string =>
  `${pick(['srv', 'dc', 'sql', 'mx', 'app'])}-${of(LOWER, 4)}0${random(9)}.${domain()}`

function card(): string {
  const body = `4${of(DIGITS, 14)}`
  const sum = [...body].reverse().reduce((total, letter, at) => {
    const digit = Number(letter) * (at % 2 ? 1 : 2)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return body + String((10 - (sum % 10)) % 10)
}

type Make = {
  shape: string
  value: () => string
  lines: readonly ((secret: string) => string)[]
  code?: string
}

const makes: readonly Make[] = [
  {
    shape: 'email',
    value: () => `${person()}@${domain()}`,
    lines: [
      (s) => `AADSTS50020: User account '${s}' from identity provider does not exist in tenant`,
      (s) => `{"upn":"${s}","error":"AADSTS50020"}`,
      (s) => `AADSTS50020 (login_hint=${s}&prompt=none)`,
    ],
    code: 'AADSTS50020',
  },
  {
    shape: 'guid',
    value: guid,
    lines: [
      (s) => `AADSTS700016: Application with identifier '${s}' was not found`,
      (s) => `AADSTS700016 Correlation ID: ${s} Timestamp: 2025-02-03 04:05:06Z`,
      (s) => `AADSTS700016 /subscriptions/${s}/resourceGroups/rg`,
    ],
    code: 'AADSTS700016',
  },
  {
    shape: 'ipv4',
    value: ipv4,
    lines: [
      (s) => `Error 0x80072EE2: no answer from ${s}:443`,
      (s) => `0x80072EE2 while connecting to upstream, client: ${s}, server: localhost`,
      (s) => `0x80072EE2 [${s}] timed out`,
    ],
    code: '0x80072EE2',
  },
  {
    shape: 'ipv6',
    value: ipv6,
    lines: [
      (s) => `connect to [${s}]:25 failed, hr=0x80072EE2`,
      (s) => `client=${s}, result 0x80072EE2`,
    ],
    code: '0x80072EE2',
  },
  {
    shape: 'mac',
    value: () => Array.from({ length: 6 }, () => of(HEX, 2)).join(':'),
    lines: [(s) => `eth0: link down for ${s}`, (s) => `DHCP NAK for "${s}"`],
  },
  {
    shape: 'host',
    value: host,
    lines: [
      (s) => `System error 1789 has occurred on ${s}`,
      (s) => `https://${s}/api/orders failed, Win32 error 1789`,
      (s) => `\\\\${s}\\share: System error 1789 has occurred`,
    ],
    code: 'Win32 1789',
  },
  {
    shape: 'user in a path',
    value: () => `${pick(first)}${of(LOWER, 3)}`,
    lines: [
      (s) => `0x80070005 C:\\Users\\${s}\\AppData\\Local\\Temp\\setup.log`,
      (s) => `0x80070005 opening /home/${s}/.config/app.json`,
      (s) => `0x80070005 at /Users/${s}/Library/Logs/app.log`,
    ],
    code: '0x80070005',
  },
  {
    shape: 'sid',
    value: () => `S-1-5-21-${random(4e9)}-${random(4e9)}-${random(4e9)}-${1000 + random(9000)}`,
    lines: [(s) => `0xC000006D Security ID: ${s}`, (s) => `0xC000006D HKEY_USERS\\${s}\\Software`],
    code: '0xC000006D',
  },
  {
    shape: 'bearer',
    value: () => of(ALNUM, 40),
    lines: [(s) => `Authorization: Bearer ${s}`, (s) => `'authorization': 'Basic ${s}=='`],
  },
  {
    shape: 'jwt',
    value: jwt,
    lines: [
      (s) => `token was ${s} and it expired`,
      (s) => `id_token=${s}&state=1`,
      (s) => `{"access_token":"${s}"}`,
    ],
  },
  {
    shape: 'aws access key',
    value: () => `${pick(['AKIA', 'ASIA'])}${of(UPPER + DIGITS, 16)}`,
    lines: [
      (s) => `The AWS Access Key Id ${s} does not exist`,
      (s) => `Credential=${s}/20250101/us-east-1/s3/aws4_request`,
    ],
  },
  {
    shape: 'aws secret key',
    value: () => of(BASE64, 40),
    lines: [(s) => `aws_secret_access_key = ${s}`, (s) => `"SecretAccessKey": "${s}"`],
  },
  {
    shape: 'azure account key',
    value: () => `${of(BASE64, 86)}==`,
    lines: [
      (s) =>
        `DefaultEndpointsProtocol=https;AccountName=stlogs;AccountKey=${s};EndpointSuffix=core.windows.net`,
      (s) =>
        `Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${s}`,
    ],
  },
  {
    shape: 'sas signature',
    value: () => `${of(ALNUM, 42)}%3D`,
    lines: [(s) => `GET /c/blob.txt?sv=2022-11-02&se=2025-01-01&sr=b&sp=r&sig=${s} 403`],
  },
  {
    shape: 'google key',
    value: () => `AIza${of(ALNUM, 35)}`,
    lines: [(s) => `API key not valid: ${s}`, (s) => `GET /maps/api/js?key=${s}&v=3`],
  },
  {
    shape: 'github token',
    value: () => pick([`ghp_${of(ALNUM, 36)}`, `github_pat_${of(ALNUM, 22)}_${of(ALNUM, 59)}`]),
    lines: [
      (s) => `remote: Invalid credentials for ${s}`,
      (s) => `https://${s}@github.com/contoso/app.git`,
    ],
  },
  {
    shape: 'other issuers’ tokens',
    value: () =>
      pick([
        `glpat-${of(ALNUM, 20)}`,
        `xoxb-${of(DIGITS, 12)}-${of(ALNUM, 24)}`,
        `npm_${of(ALNUM, 36)}`,
        `sk_live_${of(ALNUM, 24)}`,
        `SG.${of(ALNUM, 22)}.${of(ALNUM, 43)}`,
        `hvs.${of(ALNUM, 24)}`,
      ]),
    lines: [(s) => `export APP_CREDENTIAL_VALUE ${s}`, (s) => `rejected ${s}: revoked`],
  },
  {
    shape: 'password',
    value: () => `${of(ALNUM, 9)}!${of(DIGITS, 2)}`,
    lines: [
      (s) =>
        `Server=tcp:db1,1433;User ID=app;Password=${s};Encrypt=True -> Error: 18456, Severity: 14, State: 8.`,
      (s) => `password: ${s}`,
      (s) => `"client_secret": "${s}"`,
      (s) => `PGPASSWORD=${s} psql`,
      (s) => `DB_PASSWORD='${s}'`,
    ],
  },
  {
    shape: 'credentials in a URL',
    value: () => `${pick(first)}:${of(ALNUM, 12)}`,
    lines: [
      (s) => `postgres://${s}@db:5432/app refused`,
      (s) => `amqp://${s}@mq/vhost: ECONNREFUSED`,
    ],
  },
  {
    shape: 'pem',
    value: () => Array.from({ length: 4 }, () => of(BASE64, 64)).join('\n'),
    lines: [
      (s) =>
        `-----BEGIN RSA PRIVATE KEY-----\n${s}\n-----END RSA PRIVATE KEY-----\nerror 0x80092004`,
      (s) => `-----BEGIN OPENSSH PRIVATE KEY-----\n${s}`,
    ],
  },
  {
    shape: 'cookie',
    value: () => of(ALNUM, 32),
    lines: [(s) => `Cookie: ASP.NET_SessionId=${s}`, (s) => `Set-Cookie: session=${s}; HttpOnly`],
  },
  {
    shape: 'card',
    value: card,
    lines: [
      (s) => `charge declined for ${s}`,
      (s) => `pan="${s.replace(/(\d{4})(?=\d)/g, '$1 ')}" declined`,
    ],
  },
  {
    shape: 'pass, the short word',
    value: () => `S3${of(ALNUM, 8)}9`,
    lines: [
      (s) => `DB_PASS=${s} rejected`,
      (s) => `{"user":"app","pass":"${s}"}`,
      (s) => `smtp_pass: ${s}`,
      (s) => `SMTPPASS=${s}`,
      (s) => `auth: { user: 'app', pass: '${s}' }`,
      (s) => `cmdkey /add:cache /user:app /pass:${s}`,
    ],
  },
  {
    shape: 'code in an address',
    value: () => `${of(ALNUM, 40)}${of(DIGITS, 4)}${of(ALNUM, 10)}==`,
    lines: [
      (s) => `POST https://func-orders.azurewebsites.net/api/run?code=${s} failed`,
      (s) => `GET /api/run?name=a&code=${s} 401`,
    ],
  },
  {
    shape: 'password in quotes',
    value: () =>
      `${of(ALNUM, 5)}${pick([' ', ', ', ';', ') ', '}', '&', "'"])}${of(LOWER, 6)} ${of(LOWER, 5)}7${of(ALNUM, 3)}`,
    lines: [
      (s) => `password="${s}" was refused`,
      (s) => `{"user":"app","password": "${s}","port":5432}`,
      (s) => `{"Password" : "${s}"}`,
      (s) => `"{\\"password\\":\\"${s}\\",\\"port\\":1}"`,
      (s) => `<add key="DbPassword" value="${s}" />`,
      (s) => `{"name":"DB_PASSWORD","value":"${s}"}`,
      (s) => `ConvertTo-SecureString "${s}" -AsPlainText -Force`,
      (s) => `client_secret = "${s}"`,
      (s) => `curl --user "app:${s}" https://x`,
    ],
  },
  {
    shape: 'password in apostrophes',
    value: () => `${of(ALNUM, 5)}${pick([' ', ', ', ';', ') ', '&', '"'])}${of(ALNUM, 6)}9`,
    lines: [
      (s) => `Server=db1;Password='${s}';Encrypt=True`,
      (s) => `CREATE USER app IDENTIFIED BY '${s}'`,
      (s) => `CREATE LOGIN app WITH PASSWORD = N'${s}';`,
      (s) => `ALTER ROLE app WITH ENCRYPTED PASSWORD '${s}'`,
      (s) => `{'password': '${s}', 'port': 1}`,
    ],
  },
  {
    shape: 'password with signs',
    value: () =>
      `${of(ALNUM, 6)}${pick([',', ')', '}', ']', '&', '"', "'"])}${of(ALNUM, 6)}${pick(['#', '!', '@', '='])}`,
    lines: [
      (s) => `Server=db1;User ID=app;Pwd=${s};Encrypt=True`,
      (s) => `DB_PASSWORD=${s}`,
      (s) => `password: ${s}`,
    ],
  },
  {
    shape: 'password beside others',
    value: () => `${of(ALNUM, 10)}9!`,
    lines: [
      (s) => `cache.fabrikam.de:6380,password=${s},ssl=True: Error 0x80072EE2`,
      (s) => `login(user=app, password=${s}) -> 0x80072EE2`,
      (s) => `0x80072EE2 <wsse:Password Type="x#PasswordText">${s}</wsse:Password>`,
      (s) => `0x80072EE2 <password>${s}</password>`,
      (s) => `password=${s} failed, 0x80072EE2`,
    ],
    code: '0x80072EE2',
  },
  {
    shape: 'password in other languages',
    value: () => `${of(ALNUM, 9)}9!`,
    lines: [
      (s) => `mot de passe : ${s} refusé, erreur`,
      (s) => `contraseña: ${s} error`,
      (s) => `contrasena=${s}`,
      (s) => `пароль: ${s}`,
      (s) => `Пароль = ${s}`,
      (s) => `senha: ${s}`,
      (s) => `Wachtwoord: ${s}`,
      (s) => `Passwort: ${s} fehler`,
      (s) => `hasło: ${s}`,
      (s) => `jelszó: ${s}`,
      (s) => `lösenord: ${s}`,
      (s) => `密码：${s}`,
      (s) => `パスワード: ${s}`,
      (s) => `parola: ${s}`,
    ],
  },
  {
    shape: 'password on a command line',
    value: () => `H${of(ALNUM, 8)}2!`,
    lines: [
      (s) => `sshpass -p ${s} ssh app@10.1.1.1 failed`,
      (s) => `sshpass -p'${s}' ssh app@10.1.1.1`,
      (s) => `curl -u jdoe:${s} https://x failed`,
      (s) => `curl -s --user jdoe:${s} https://x failed`,
      (s) => `docker login -u app -p ${s} registry failed`,
      (s) => `az login --service-principal -u x -p ${s} --tenant y failed`,
      (s) => `sqlcmd -S db1 -U sa -P ${s} -Q "select 1" failed`,
      (s) => `redis-cli -h cache -a ${s} ping failed`,
      (s) => `ldapsearch -x -D cn=admin -w ${s} failed`,
      (s) => `psexec \\\\srv -u app -p ${s} cmd failed`,
      (s) => `mysql -uroot -p${s} failed`,
      (s) => `tool --password ${s} failed`,
      (s) => `tool --api-key ${s} failed`,
      (s) => `tool --token ${s} failed`,
      (s) => `tool --client-secret ${s} failed`,
      (s) => `smbclient //srv/share -U jdoe%${s} failed`,
      (s) => `xfreerdp /v:srv /u:jdoe /p:${s} failed`,
      (s) => `plink -ssh srv -pw ${s} failed`,
      (s) => `sqlplus scott/${s}@orcl failed`,
      (s) => `jdbc:oracle:thin:scott/${s}@//db:1521/x failed`,
    ],
  },
  {
    shape: 'password of net use',
    value: () => `H${of(ALNUM, 8)}2!`,
    lines: [
      (s) => `net use Z: \\\\srv\\share /user:CONTOSO\\jdoe ${s} System error 1326 has occurred.`,
      (s) => `net use \\\\srv\\share ${s} /user:jdoe - System error 1326 has occurred.`,
      (s) =>
        `net use Z: \\\\srv\\share /u:jdoe ${s} /persistent:no - System error 1326 has occurred.`,
    ],
    code: 'Win32 1326',
  },
  {
    shape: 'password of an address, without a user or with signs',
    value: () => `S3${of(ALNUM, 6)}${pick(['@', '#', '!', ''])}${of(ALNUM, 6)}`,
    lines: [
      (s) => `redis://:${s}@cache:6379 refused`,
      (s) => `postgres://app:${s}@db:5432/x refused`,
      (s) => `https://app:${s}@git.fabrikam.de/x.git failed`,
    ],
  },
  {
    shape: 'authorization of other schemes',
    value: () => `TlRM${of(ALNUM, 12)}7${of(ALNUM, 20)}`,
    lines: [
      (s) => `Authorization: NTLM ${s}`,
      (s) => `WWW-Authenticate: NTLM ${s}== failed`,
      (s) => `Authorization: Token ${s}`,
      (s) => `Authorization: ApiKey ${s} failed`,
      (s) => `authorization: ${s} failed`,
      (s) => `"Authorization": "${s}"`,
      (s) => `Proxy-Authorization: Negotiate ${s}`,
      (s) => `Authorization: Digest username="app", realm="x", nonce="1", response="${s}"`,
      (s) => `Authorization: Token token="${s}"`,
      (s) => `Authorization: AWS4-HMAC-SHA256 Credential=x/y, Signature=${s}`,
      (s) => `-H 'X-Api-Key: ${s}' failed`,
    ],
  },
  {
    shape: 'recovery key',
    value: () => Array.from({ length: 8 }, () => of(DIGITS, 6)).join('-'),
    lines: [
      (s) => `Recovery key: ${s}`,
      (s) => `manage-bde -unlock D: -rp ${s} failed with 0x80310000`,
      (s) => `The numerical password ${s} is invalid`,
    ],
  },
  {
    shape: 'product key',
    value: () =>
      [...Array.from({ length: 4 }, () => `${of(UPPER, 3)}${of(DIGITS, 2)}`), of(UPPER, 5)].join(
        '-',
      ),
    lines: [
      (s) => `slmgr /ipk ${s} failed: 0xC004F050`,
      (s) => `0xC004F050 The key ${s} is invalid`,
    ],
    code: '0xC004F050',
  },
  {
    shape: 'tokens of more issuers',
    value: () =>
      pick([
        `GOCSPX-${of(ALNUM, 28)}`,
        `${of(ALNUM, 3)}8Q~${of(ALNUM, 34)}`,
        `${of(ALNUM, 3)}7Q~${of(ALNUM, 31)}`,
        `dapi${of(HEX, 32)}`,
        `ATATT3x${of(ALNUM, 60)}`,
        `glsa_${of(ALNUM, 32)}_${of(HEX, 8)}`,
        `lin_api_${of(ALNUM, 40)}`,
        `${of(ALNUM, 76)}AZDO${of(ALNUM, 4)}`,
      ]),
    lines: [(s) => `rejected ${s}: revoked`, (s) => `error: got '${s}', which has expired`],
  },
  {
    shape: 'webhook',
    value: () => `T${of(UPPER, 8)}/B${of(UPPER, 8)}/${of(ALNUM, 24)}`,
    lines: [
      (s) => `POST https://hooks.slack.com/services/${s} failed: 404`,
      (s) => `POST https://contoso.webhook.office.com/webhookb2/${s} failed`,
      (s) => `POST https://discord.com/api/webhooks/${s} failed`,
      (s) => `POST https://outlook.office.com/webhook/${s} failed`,
    ],
  },
  {
    shape: 'password of a network device',
    value: () => pick([`0${of(DIGITS, 3)}${of(HEX, 12)}`, `$1$${of(ALNUM, 4)}$${of(ALNUM, 22)}`]),
    lines: [
      (s) => `password 7 ${s}`,
      (s) => `enable secret 5 ${s}`,
      (s) => `username app privilege 15 secret 9 ${s}`,
      (s) => `tacacs-server key 7 ${s} invalid`,
      (s) => `enable password ${s}`,
      (s) => `snmp-server community ${s} RO`,
      (s) => `crypto isakmp key ${s} address 1.1.1.1`,
    ],
  },
  {
    shape: 'hash of a password',
    value: () =>
      pick([
        `$6$${of(ALNUM, 8)}$${of(ALNUM, 86)}`,
        `$2b$12$${of(ALNUM, 53)}`,
        `$5$rounds=5000$${of(ALNUM, 8)}$${of(ALNUM, 43)}`,
      ]),
    lines: [(s) => `app:${s}:19000:0:99999:7:::`, (s) => `bad hash ${s}, error`],
  },
  {
    shape: 'machine key',
    value: () => of(HEX, 64).toUpperCase(),
    lines: [
      (s) => `<machineKey validationKey="${s}" validation="SHA1" />`,
      (s) => `<machineKey decryptionKey="${s}" decryption="AES" /> error`,
    ],
  },
  {
    shape: 'session',
    value: () => of(UPPER + DIGITS, 32),
    lines: [
      (s) => `GET /app;jsessionid=${s} 500`,
      (s) => `JSESSIONID=${s}; Path=/; failed`,
      (s) => `PHPSESSID=${s} error`,
      (s) => `ASP.NET_SessionId=${s}`,
      (s) => `sessionid=${s} failed`,
    ],
  },
  {
    shape: 'user of a domain',
    value: () => `${pick(['CONTOSO', 'FABRIKAM', 'AD-LAB', 'NW9'])}\\${pick(first)}${of(LOWER, 3)}`,
    lines: [
      (s) => `Login failed for user ${s}. Error: 18456, Severity: 14, State: 8.`,
      (s) =>
        `The user ${s} dialed a connection which has failed. Error: 18456, Severity: 14, State: 8.`,
      (s) => `Error: 18456, Severity: 14, State: 8. User: ${s.toLowerCase()}`,
      (s) => `Error: 18456, Severity: 14, State: 8. {"account":"${s.replace('\\', '\\\\')}"}`,
      (s) => `Error: 18456, Severity: 14, State: 8. (${s}) failed`,
    ],
    code: 'Msg 18456',
  },
  {
    shape: 'user at a computer',
    value: () =>
      `${pick(first)}${of(LOWER, 3)}@${pick(['srv', 'web', 'db', 'pve'])}${random(90) + 10}`,
    lines: [
      (s) => `ssh ${s} failed`,
      (s) => `${s}: Permission denied (publickey).`,
      (s) => `${s}:~$ apt update failed`,
      (s) => `[${s} ~]$ cat x: No such file or directory`,
    ],
  },
  {
    shape: 'user at a computer without a number',
    value: () => `${pick(first)}${of(LOWER, 3)}@${pick(['bastion', 'macbook', 'build-box'])}`,
    lines: [
      (s) => `${s}: Permission denied (publickey).`,
      (s) => `${s}:~$ make failed`,
      (s) => `[${s} ~]# make failed`,
    ],
  },
  {
    shape: 'secret with its name apart',
    value: () => `${pick(first)}-${of(LOWER + DIGITS, 6)}!`,
    lines: [
      (s) => `  - name: DB_PASSWORD\n    value: ${s}\n  failed with 0x80070005`,
      (s) => `env:\r\n- name: "API_KEY"\r\n  value: "${s}"\r\n0x80070005`,
      (s) => `{ "name": "AUTH_TOKEN",\n  "value": "${s}" }, 0x80070005`,
      (s) => `{"key": "jwt-secret",\n"value": "${s}"} 0x80070005`,
      (s) => `0x80070005 <entry key="db.password">${s}</entry>`,
      (s) => `0x80070005 <property name='hibernate.connection.password' type="x">${s}</property>`,
    ],
    code: '0x80070005',
  },
  {
    shape: 'user at a sign-in of Unix',
    value: () => `${pick(first)}${of(LOWER, 3)}`,
    lines: [
      (s) => `sshd[812]: Failed password for invalid user ${s} from 203.0.113.5 port 4242 ssh2`,
      (s) => `sshd[812]: Failed password for ${s} from 203.0.113.5 port 4242 ssh2`,
      (s) => `sshd[812]: Accepted publickey for ${s} from 2001:db8::7 port 22 ssh2`,
      (s) => `sshd[812]: Invalid user ${s} from 203.0.113.5 port 5522`,
      (s) =>
        `sshd[812]: Connection closed by authenticating user ${s} 203.0.113.5 port 5 [preauth]`,
      (s) => `sshd[812]: Disconnected from user ${s} 203.0.113.5 port 5`,
      (s) => `error: maximum authentication attempts exceeded for ${s} from 203.0.113.5 port 22`,
      (s) => `User ${s} from 203.0.113.5 not allowed because not listed in AllowUsers`,
      (s) => `pam_unix(sshd:session): session opened for user ${s}(uid=1000) by (uid=0)`,
      (s) => `pam_unix(su:session): session closed for user ${s}`,
      (s) => `pam_sss(cron:account): Access denied for user ${s}: 6 (Permission denied)`,
      (s) => `sudo:    ${s} : user NOT in sudoers ; TTY=pts/0 ; USER=root ; COMMAND=/bin/ls`,
      (s) => `su: FAILED SU (to root) ${s} on pts/0`,
      (s) => `CRON[1023]: (${s}) CMD (run-parts /etc/cron.hourly)`,
      (s) => `dovecot: imap-login: Aborted login (auth failed): user=<${s}>, method=PLAIN`,
    ],
  },
  {
    shape: 'user in an event of Windows',
    value: () => `${pick(first)}${of(LOWER, 3)}`,
    lines: [
      (s) => `\tAccount Name:\t\t${s}\n\tSub Status:\t\t0xC000006A`,
      (s) => `<Data Name='TargetUserName'>${s}</Data><Data Name='SubStatus'>0xC000006A</Data>`,
      (s) => `<Data Name="SubjectUserName">${s}</Data><Data Name="SubStatus">0xc000006a</Data>`,
      (s) => `TargetUserName: ${s} SubStatus: 0xC000006A`,
      (s) => `<AccountName>${s}</AccountName> 0xC000006A`,
    ],
    code: '0xC000006A',
  },
  {
    shape: 'name in a directory',
    value: () =>
      `${pick(['John', 'Ana', 'Rolf'])} ${pick(['Doe', 'Ortega', 'Lind'])}${of(LOWER, 3)}`,
    lines: [
      (s) => `0x80072030 no such object CN=${s},OU=Sales,DC=tailspin,DC=de failed`,
      (s) => `0x80072030 dn: cn=${s}, ou=People, o=tailspin`,
      (s) => `0x80072030 "CN=${s.replace(' ', '\\, ')},OU=Staff,OU=HQ,DC=tailspin,DC=local" error`,
      (s) => `Error 0x80072030: uid=${s.replace(' ', '.')},ou=people,dc=tailspin,dc=de`,
    ],
    code: '0x80072030',
  },
  {
    shape: 'user of a cloud account',
    value: () => `${pick(first)}${of(LOWER, 4)}`,
    lines: [
      (s) => `User: arn:aws:iam::123456789012:user/${s} is not authorized to perform: s3:GetObject`,
      (s) => `arn:aws:sts::123456789012:assumed-role/Admin/${s} is not authorized`,
    ],
  },
  {
    shape: 'cloud account',
    value: () => of('123456789', 12),
    lines: [
      (s) => `User: arn:aws:iam::${s}:user/x is not authorized`,
      (s) => `arn:aws:sts::${s}:assumed-role/Admin/x is denied`,
      (s) => `arn:aws:lambda:eu-west-1:${s}:function:orders failed`,
    ],
  },
  {
    shape: 'range of addresses',
    value: () => ipv4(),
    lines: [
      (s) => `Error: lease ${s}-10.0.0.9 refused`,
      (s) => `Error: lease 10.0.0.9-${s} refused`,
      (s) => `Error: lease ${s}-${s} refused`,
      (s) => `Error: ${s}/24 refused`,
    ],
  },
  {
    shape: 'host of many countries',
    value: () =>
      `${pick(['srv-sql', 'dc01', 'mx'])}.${pick(company)}.${pick(['hu', 'ai', 'loc', 'ro', 'hr', 'sk', 'si', 'lt', 'ee', 'bg', 'kz', 'il', 'sg', 'hk', 'tw', 'vn', 'cl', 'ae', 'ua', 'lv', 'th', 'localdomain', 'lab', 'xyz', 'online', 'tech', 'zone', 'priv'])}`,
    lines: [
      (s) => `connect to ${s} failed`,
      (s) => `${s}: not found`,
      (s) => `certificate of *.${s} is not trusted`,
      (s) => `error from ${s.toUpperCase()}`,
    ],
  },
  {
    shape: 'tenant at a public service',
    value: () => `${pick(company)}${of(LOWER, 3)}`,
    lines: [
      (s) => `${s}-com.mail.protection.outlook.com rejected it`,
      (s) => `https://${s}.webhook.office.com/x failed`,
      (s) => `https://${s}.visualstudio.com/x failed`,
      (s) => `${s}.westeurope.cloudapp.azure.com failed`,
      (s) => `${s}.openai.azure.com failed`,
      (s) => `${s}.documents.azure.com failed`,
      (s) => `${s}.postgres.database.azure.com failed`,
      (s) => `${s}.sharepoint.com failed`,
      (s) => `${s}.onmicrosoft.com failed`,
      (s) => `${s}-my.sharepoint.com failed`,
      (s) => `${s}.storage.googleapis.com failed`,
      (s) => `${s}.dkr.ecr.eu-west-1.amazonaws.com failed`,
    ],
  },
]

const ROUNDS = 12

/** The whole corpus: every shape a dozen times or more, over its lines in turn. */
export const corpus: readonly Labelled[] = makes.flatMap(({ shape, value, lines, code }) =>
  Array.from({ length: Math.max(ROUNDS, lines.length * 2) }, (_, round) => {
    const secret = value()
    const text = (lines[round % lines.length] as (secret: string) => string)(secret)
    const kept = code ? { code } : {}
    return { shape, text, secret, ...kept }
  }),
)
