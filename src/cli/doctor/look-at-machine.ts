import { accessSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '@/env'
import { newestBackup } from '@/server/newest-backup'
import { fault, note, well, type Finding } from './check'

const gigabyte = 1024 ** 3
const inGigabytes = (bytes: number): string => `${(bytes / gigabyte).toFixed(1)} GB`
const hour = 3_600_000

/** Whether there is room: below a gigabyte a Postgres on the same disk is about to stop. */
export function judgeDisk({ free, total }: { free: number; total: number }): Finding {
  const found = `${inGigabytes(free)} of ${inGigabytes(total)} free`
  const advice = 'Free some: older backups (npm run backup -- --keep 7), or lower CACHE_DISK_MB.'
  if (free < gigabyte) return fault('disk', found, advice)
  return free < total / 10 ? note('disk', found, advice) : well('disk', found)
}

export function lookAtDisk(dataDir: string): Finding {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch {
    return fault(
      'disk',
      `${dataDir} cannot be written`,
      'Give it to the user that runs the site, or set DATA_DIR.',
    )
  }
  const { bavail, blocks, bsize } = statfsSync(dataDir)
  return judgeDisk({ free: bavail * bsize, total: blocks * bsize })
}

/** Whether a backup of the last day lies where backups lie. */
export function lookAtBackups(dataDir: string, now: () => number): Finding {
  const newest = newestBackup(dataDir)
  const folder = path.join(dataDir, 'backups')
  const advice = 'Run npm run backup every night; docs/operations.md has the line for cron.'
  if (!newest)
    return note('backups', `none in ${folder}`, `${advice} Kept elsewhere: nothing to do.`)
  const hours = (now() - newest.madeAt) / hour
  const found = `the newest is ${hours.toFixed(1)} hours old`
  return hours > 26 ? fault('backups', found, advice) : well('backups', found)
}

/** Files with secrets in them that others on this machine can read. */
export function lookAtSecrets(dataDir: string, envFile = '.env'): Finding {
  if (process.platform === 'win32') return well('secrets', 'modes of files are not told here')
  const open = [envFile, path.join(dataDir, 'secret.json')].filter(
    (file) => existsSync(file) && (statSync(file).mode & 0o077) !== 0,
  )
  return open.length === 0
    ? well('secrets', 'no file with secrets can be read by others')
    : fault(
        'secrets',
        `others on this machine can read ${open.join(' and ')}`,
        `Run: chmod 600 ${open.join(' ')}`,
      )
}

/** Settings that are allowed, but not for a site that others use. */
export function lookAtSettings({ siteUrl, rateLimit, host, trustProxy }: Env): Finding[] {
  const { protocol, hostname } = new URL(siteUrl)
  const isOwn = hostname === 'localhost' || hostname === '127.0.0.1'
  const findings: Finding[] = []
  if (isOwn)
    findings.push(
      note(
        'settings',
        `SITE_URL is ${siteUrl}`,
        'Links in mails and feeds lead there: set the address that readers use.',
      ),
    )
  else if (protocol !== 'https:')
    findings.push(
      fault(
        'settings',
        `SITE_URL is ${siteUrl}`,
        'Sign-in cookies travel in the clear: serve it over https and say so in SITE_URL.',
      ),
    )
  if (!rateLimit)
    findings.push(
      note('settings', 'RATE_LIMIT is off', 'It is for measuring on this machine: set it to on.'),
    )
  if (protocol === 'https:' && trustProxy === 0 && host !== '0.0.0.0')
    findings.push(
      note(
        'settings',
        'TRUST_PROXY is 0 behind https',
        'All readers count as one address, the proxy: set it to the number of proxies in front.',
      ),
    )
  return findings.length > 0 ? findings : [well('settings', siteUrl)]
}
