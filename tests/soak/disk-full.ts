import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/server/ports'
import { deskOf, siteProcess } from '../setup/site-process'
import { article } from './soak-site'
import type { Finding } from './stage'

const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' })

/** Takes whatever is left of a disk; returns how to give it back. */
function fill(folder: string): () => void {
  const ballast = path.join(folder, 'ballast')
  const { bavail, bsize } = statfsSync(folder)
  try {
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize)))
  } catch {
    // as much as there was
  }
  return () => rmSync(ballast, { force: true })
}

/** A site with its own Postgres on a small disk of its own, which fills up and is cleared. */
export async function diskFull(): Promise<Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'))
  const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', folder)
  if (mounted.status !== 0)
    return [
      { what: 'a small disk', holds: null, seen: `cannot be made here: ${mounted.stderr.trim()}` },
    ]
  const site = siteProcess(await freePort(), { DATA_DIR: folder, RATE_LIMIT: 'off' })
  try {
    await site.start()
    const [, email = '', password = ''] =
      /e-mail +(\S+)\s+password +(\S+)\n/.exec(site.said()) ?? []
    const signedIn = await site.ask('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: site.origin },
      body: JSON.stringify({ email, password }),
    })
    const admin = deskOf(
      site,
      signedIn.headers
        .getSetCookie()
        .map((set) => set.split(';')[0])
        .join('; '),
    )
    const slug = article.split('/').at(-1)
    const stored = async () => {
      const found = await admin('GET', `/api/errors?where[slug][equals]=${slug}`)
      return ((await found.json()) as { docs: { id: number; revision: number; title: string }[] })
        .docs[0]!
    }
    const { id, revision, title } = await stored()
    const save = async (size: number) => {
      const change = { appliesTo: randomBytes(size / 2).toString('hex'), revision }
      return (await admin('PATCH', `/api/errors/${id}`, change)).status
    }
    await site.ask(article)

    const clear = fill(folder)
    const saves: number[] = []
    const reads: number[] = []
    for (let at = 0; at < 40; at++) {
      saves.push(await save(80).catch(() => 0))
      reads.push((await site.ask(article)).status)
    }
    const decoded = await site.ask('/api/v1/decode', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"0x80070005"}',
    })
    clear()
    const cleared = Date.now()
    const isWell = async () => {
      const now = await stored()
      const change = { title, revision: now.revision }
      return (await admin('PATCH', `/api/errors/${now.id}`, change)).status === 200
    }
    while (!(await isWell().catch(() => false)) && Date.now() - cleared < 60_000) await sleep(100)
    const took = Date.now() - cleared
    const odd = saves.filter((status) => ![200, 409, 503].includes(status))
    return [
      {
        what: 'what is kept is read',
        holds: reads.every((status) => status === 200),
        seen: [...new Set(reads)].join(', '),
      },
      { what: 'the decoder decodes', holds: decoded.status === 200, seen: String(decoded.status) },
      {
        what: 'saves are kept or told 503',
        holds: odd.length === 0,
        seen: [...new Set(saves)].join(', '),
      },
      { what: 'heals by itself', holds: took < 60_000, seen: `${took} ms after the disk had room` },
    ]
  } finally {
    await site.stop()
    run('umount', folder)
    rmSync(folder, { recursive: true, force: true })
  }
}
