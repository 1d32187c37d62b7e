import { z } from 'zod'

/** One sentence per fault; what the person who starts the process can act on. */
export class EnvFault extends Error {
  override name = 'EnvFault'
  constructor(readonly faults: string[]) {
    super(faults.join('\n'))
  }
}

const blankIsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional())

const flag = (name: string) =>
  setting(
    z.enum(['on', 'off', 'true', 'false', '1', '0'], {
      error: `${name} must be "on" or "off".`,
    }),
  ).transform((value) => (value === undefined ? null : ['on', 'true', '1'].includes(value)))

const postgresUrl = (name: string) =>
  setting(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: `${name} must be a Postgres address such as postgres://user:password@host:5432/name.`,
    }),
  )

const wholeNumber = (name: string, low: number, high: number) =>
  setting(
    z.coerce
      .number({ error: `${name} must be a number.` })
      .int(`${name} must be a whole number.`)
      .min(low, `${name} must be at least ${low}.`)
      .max(high, `${name} must be at most ${high}.`),
  )

const secretAdvice = "make one with: node -p \"require('crypto').randomBytes(32).toString('hex')\""

const secret = setting(
  z
    .string()
    .min(32, `PAYLOAD_SECRET is shorter than 32 characters: ${secretAdvice}`)
    .refine((value) => new Set(value).size >= 8, {
      error: `PAYLOAD_SECRET repeats a few characters and can be guessed: ${secretAdvice}`,
    })
    .refine((value) => !/change.?me|your.?secret|example/i.test(value), {
      error: `PAYLOAD_SECRET is a placeholder: ${secretAdvice}`,
    }),
)

const schema = z.object({
  NODE_ENV: setting(z.string()),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  MIGRATION_DATABASE_URL: postgresUrl('MIGRATION_DATABASE_URL'),
  READ_DATABASE_URL: postgresUrl('READ_DATABASE_URL'),
  DATABASE_POOL_MAX: wholeNumber('DATABASE_POOL_MAX', 3, 200),
  PATIENT_QUERIES: flag('PATIENT_QUERIES'),
  PAYLOAD_SECRET: secret,
  SITE_URL: setting(
    z
      .url({
        protocol: /^https?$/,
        error: 'SITE_URL must be the address of the site, such as https://errors.example.org.',
        abort: true,
      })
      .refine((value) => new URL(value).href === `${new URL(value).origin}/`, {
        error:
          'SITE_URL must end after the host: the site is served from the root of its host, without path, query or sign-in.',
      }),
  ),
  PORT: wholeNumber('PORT', 1, 65535),
  HOST: setting(z.string()),
  RATE_LIMIT: flag('RATE_LIMIT'),
  RATE_LIMIT_STORE: setting(
    z.enum(['memory', 'postgres'], {
      error: 'RATE_LIMIT_STORE must be "memory" (one instance) or "postgres" (several).',
    }),
  ),
  REALTIME: flag('REALTIME'),
  TRUST_PROXY: wholeNumber('TRUST_PROXY', 0, 10),
  DATA_DIR: setting(z.string()),
  CACHE_MEMORY_MB: wholeNumber('CACHE_MEMORY_MB', 1, 100_000),
  CACHE_DISK_MB: wholeNumber('CACHE_DISK_MB', 0, 1_000_000),
  SMTP_URL: setting(
    z.url({
      protocol: /^smtps?$/,
      error: 'SMTP_URL must be an address such as smtps://user:password@mail.example.org:465.',
    }),
  ),
  SMTP_FROM: setting(z.email('SMTP_FROM must be an e-mail address.')),
  SMTP_FROM_NAME: setting(z.string()),
  MEDIA_S3_BUCKET: setting(z.string()),
  MEDIA_S3_REGION: setting(z.string()),
  MEDIA_S3_ENDPOINT: setting(
    z.url({
      protocol: /^https?$/,
      error: 'MEDIA_S3_ENDPOINT must be an address such as https://s3.example.org.',
    }),
  ),
  MEDIA_S3_KEY_ID: setting(z.string()),
  MEDIA_S3_KEY_SECRET: setting(z.string()),
  LOG_LEVEL: setting(
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], {
      error: 'LOG_LEVEL must be silent, fatal, error, warn, info or debug.',
    }),
  ),
  LOG_FORMAT: setting(
    z.enum(['json', 'pretty'], { error: 'LOG_FORMAT must be "json" or "pretty".' }),
  ),
  SECURITY_CONTACT: setting(
    z.union([z.email(), z.url({ protocol: /^(?:mailto|https|tel)$/ })], {
      error: 'SECURITY_CONTACT must be an address of mail, or begin with https:, mailto: or tel:.',
    }),
  ),
  METRICS_TOKEN: setting(z.string().min(16, 'METRICS_TOKEN is shorter than 16 characters.')),
})

export type Env = {
  production: boolean
  /** Empty when the process runs its own Postgres and has not started it yet. */
  databaseUrl: string
  migrationDatabaseUrl: string
  readDatabaseUrl: string
  databasePoolMax: number
  /** No time limit on queries: migrations and imports. */
  patientQueries: boolean
  /** Empty only while nothing is served: a build, or before the embedded Postgres is up. */
  payloadSecret: string
  /** Origin without a trailing slash. */
  siteUrl: string
  port: number
  host: string
  rateLimit: boolean
  /** Where requests are counted; several instances have to count together. */
  rateLimitStore: 'memory' | 'postgres'
  /** Kept pages are answered before anything else that the machine does, where it lets us. */
  realtime: boolean
  /** How many proxies stand in front; that many entries of X-Forwarded-For are believed. */
  trustProxy: number
  dataDir: string
  mediaDir: string
  /** Null: pictures are kept in {@link mediaDir}. */
  mediaBucket: {
    name: string
    region: string
    endpoint: string | null
    keys: { id: string; secret: string } | null
  } | null
  cacheMemoryBytes: number
  cacheDiskBytes: number
  smtp: { url: string; from: string; fromName: string } | null
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug'
  /** Null: JSON, but for people at a terminal. */
  logFormat: 'json' | 'pretty' | null
  /** Who shows it may read `/metrics` from anywhere; empty: only this machine may. */
  metricsToken: string
  /** Where holes are reported, for `security.txt`; empty: it is not there. */
  securityContact: string
}

const megabyte = 1024 * 1024

/** Reads settings from a plain record; throws {@link EnvFault} naming everything that is wrong. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  const present = (name: string) => Boolean(source[name]?.trim())
  if (present('DATABASE_URL') && !present('PAYLOAD_SECRET'))
    faults.push(`PAYLOAD_SECRET is missing, and with DATABASE_URL it must be set: ${secretAdvice}`)
  if (present('SMTP_URL') && !present('SMTP_FROM'))
    faults.push('SMTP_FROM is missing: set it to the address that mail is sent from.')
  if (present('MEDIA_S3_KEY_ID') !== present('MEDIA_S3_KEY_SECRET'))
    faults.push('MEDIA_S3_KEY_ID and MEDIA_S3_KEY_SECRET belong together: set both, or neither.')
  if (present('MEDIA_S3_KEY_ID') && !present('MEDIA_S3_BUCKET'))
    faults.push('MEDIA_S3_BUCKET is missing: set it to the bucket that keeps the pictures.')
  if (!parsed.success || faults.length > 0) throw new EnvFault([...new Set(faults)])
  const value = parsed.data
  const port = value.PORT ?? 3000
  const dataDir = value.DATA_DIR ?? '.data'
  const databaseUrl = value.DATABASE_URL ?? ''
  return {
    production: value.NODE_ENV === 'production',
    databaseUrl,
    migrationDatabaseUrl: value.MIGRATION_DATABASE_URL ?? databaseUrl,
    readDatabaseUrl: value.READ_DATABASE_URL ?? databaseUrl,
    databasePoolMax: value.DATABASE_POOL_MAX ?? 10,
    patientQueries: value.PATIENT_QUERIES ?? false,
    payloadSecret: value.PAYLOAD_SECRET ?? '',
    // As browsers write it: a letter in upper case, and no form of the admin would be taken.
    siteUrl: new URL(value.SITE_URL ?? `http://localhost:${port}`).origin,
    port,
    host: value.HOST ?? '127.0.0.1',
    rateLimit: value.RATE_LIMIT ?? true,
    rateLimitStore: value.RATE_LIMIT_STORE ?? 'memory',
    realtime: value.REALTIME ?? true,
    trustProxy: value.TRUST_PROXY ?? 0,
    dataDir,
    mediaDir: `${dataDir}/media`,
    mediaBucket: value.MEDIA_S3_BUCKET
      ? {
          name: value.MEDIA_S3_BUCKET,
          region: value.MEDIA_S3_REGION ?? 'us-east-1',
          endpoint: value.MEDIA_S3_ENDPOINT ?? null,
          keys:
            value.MEDIA_S3_KEY_ID && value.MEDIA_S3_KEY_SECRET
              ? { id: value.MEDIA_S3_KEY_ID, secret: value.MEDIA_S3_KEY_SECRET }
              : null,
        }
      : null,
    cacheMemoryBytes: (value.CACHE_MEMORY_MB ?? 128) * megabyte,
    cacheDiskBytes: (value.CACHE_DISK_MB ?? 512) * megabyte,
    smtp: value.SMTP_URL
      ? {
          url: value.SMTP_URL,
          from: value.SMTP_FROM ?? '',
          fromName: value.SMTP_FROM_NAME ?? 'IT Error Decoder',
        }
      : null,
    logLevel: value.LOG_LEVEL ?? 'warn',
    logFormat: value.LOG_FORMAT ?? null,
    metricsToken: value.METRICS_TOKEN ?? '',
    securityContact: value.SECURITY_CONTACT ?? '',
  }
}

/**
 * What is missing for serving, and only for that: a database that others reach too has readers, and
 * mails, sign-ins and forms for localhost are of no use to them.
 */
export function servingFaults(source: Record<string, string | undefined>): string[] {
  const present = (name: string) => Boolean(source[name]?.trim())
  return present('DATABASE_URL') && !present('SITE_URL')
    ? [
        'SITE_URL is missing, and with DATABASE_URL it must be set: the address that readers use, such as https://errors.example.org, or http://localhost:3000 on this machine.',
      ]
    : []
}

/** Refuses to serve what {@link servingFaults} names. */
export function assertServing(): void {
  const faults = servingFaults(process.env)
  if (faults.length > 0) throw new EnvFault(faults)
}

let known: Env | null = null

/** The settings of this process, read at the first call and kept. */
export const env = (): Env => (known ??= readEnv(process.env))

/** Settings that only became known while starting (the address of the embedded Postgres). */
export function provideEnv(settings: Record<string, string>): void {
  Object.assign(process.env, settings)
  known = null
}

/** For processes that nobody waits on: no time limit on their queries. */
export const allowLongQueries = (): void => provideEnv({ PATIENT_QUERIES: 'on' })

/** Reads `.env` when there is one; what the environment already says wins. */
export function loadEnvFile(path = '.env'): void {
  try {
    process.loadEnvFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  known = null
}

/** The environment of a child process: ours, with changes; `undefined` takes a name out. */
export function childEnv(changes: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  const merged: NodeJS.ProcessEnv = { ...process.env, ...changes }
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) Reflect.deleteProperty(merged, name)
  return merged
}
