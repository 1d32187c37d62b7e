import { setTimeout as sleep } from 'node:timers/promises'
import type { SiteProcess } from '../setup/site-process'
import { article, openSoakSite } from './soak-site'
import type { Finding } from './stage'

type Article = { id: number; revision: number; title: string }

const readers = 6
const decoders = 2
const saveEvery = 5_000
const pastes = [
  'AADSTS7000215: Invalid client secret provided. Trace ID: 5a7e11ed-0bad-4bad-8bad-0123456789ab',
  'E_ACCESSDENIED 0x80070005 at line 3\nexit code 1',
  'curl: (60) SSL certificate problem: certificate has expired',
  'npm error code ENOSPC\nnpm error syscall write',
]

/** Readers, decodes and an editor on two instances, one of which is restarted in the middle. */
export async function mixedLoad(minutes: number): Promise<Finding[]> {
  const site = await openSoakSite(2)
  const [one, two] = site.sites as [SiteProcess, SiteProcess]
  const statuses = new Map<string, number>()
  const times: number[] = []
  const memory: { at: number; bytes: [number, number] }[] = []
  const faults: string[] = []
  let isOver = false
  let isRestarting = false
  const began = Date.now()

  /** As a balancer does: whoever refuses the connection is passed over. */
  const balanced = async (target: string, init?: RequestInit): Promise<Response> => {
    const [near, other] = Math.random() < 0.5 ? [one, two] : [two, one]
    return near.ask(target, init).catch(() => other.ask(target, init))
  }
  const count = (kind: string, { status }: Response) => {
    const key = `${kind} ${status}`
    statuses.set(key, (statuses.get(key) ?? 0) + 1)
    if (status >= 500) faults.push(`${key} after ${Math.round((Date.now() - began) / 1000)} s`)
  }

  const map = await (await one.ask('/sitemap.xml')).text()
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  )
  const pages = [
    '/',
    '/errors',
    '/decode',
    '/search?q=secret',
    '/errors/none',
    article,
    ...addresses,
  ]

  const read = async () => {
    while (!isOver) {
      const page = pages[Math.floor(Math.random() * pages.length)]!
      const asked = performance.now()
      const answer = await balanced(page)
      await answer.arrayBuffer()
      if (page === article) times.push(performance.now() - asked)
      count('read', answer)
      await sleep(20)
    }
  }
  const decode = async () => {
    for (let at = 0; !isOver; at++) {
      const answer = await balanced('/api/v1/decode', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: pastes[at % pastes.length] }),
      })
      await answer.arrayBuffer()
      count('decode', answer)
      await sleep(200)
    }
  }

  let saved = 0
  const lost: string[] = []
  const stale: string[] = []
  let slowest = 0
  const stored = async (): Promise<Article> => {
    const slug = article.split('/').at(-1)
    const found = await site.admin('GET', `/api/errors?where[slug][equals]=${slug}`)
    return ((await found.json()) as { docs: Article[] }).docs[0]!
  }
  const edit = async () => {
    let told = (await stored()).title
    while (!isOver) {
      const { id, revision, title } = await stored()
      if (title !== told) lost.push(`${told} was ${title}`)
      const next = `AADSTS7000215: number ${saved + 1}`
      const answer = await site.admin('PATCH', `/api/errors/${id}`, { title: next, revision })
      count('save', answer)
      if (answer.status === 200) {
        saved++
        told = next
        const at = Date.now()
        for (const instance of isRestarting ? [one] : [one, two]) {
          const isFresh = async () => (await (await instance.ask(article)).text()).includes(next)
          while (!(await isFresh().catch(() => isRestarting)) && Date.now() - at < 10_000)
            await sleep(20)
          const took = Date.now() - at
          slowest = Math.max(slowest, took)
          if (took >= 10_000) stale.push(`${next} at ${instance.port}`)
        }
      }
      await sleep(saveEvery)
    }
    if ((await stored()).title !== told) lost.push(`${told} at the end`)
  }
  const weigh = async () => {
    while (!isOver) {
      if (!isRestarting)
        memory.push({ at: Date.now() - began, bytes: [one.memory(), two.memory()] })
      await sleep(5_000)
    }
  }
  const restart = async () => {
    await sleep((minutes * 60_000) / 2)
    isRestarting = true
    await two.stop()
    await two.start()
    isRestarting = false
  }

  const work = [
    ...Array.from({ length: readers }, read),
    ...Array.from({ length: decoders }, decode),
    edit(),
    weigh(),
  ]
  await restart()
  await sleep((minutes * 60_000) / 2)
  isOver = true
  await Promise.all(work)
  await site.close()

  times.sort((a, b) => a - b)
  const percentile = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1)
  const total = [...statuses.values()].reduce((sum, each) => sum + each, 0)
  const growth = growthOf(memory)
  return [
    { what: 'minutes, requests', holds: null, seen: `${minutes}, ${total}` },
    {
      what: 'answers',
      holds: null,
      seen: [...statuses]
        .sort()
        .map((each) => each.join(': '))
        .join(', '),
    },
    {
      what: 'no answer of 500 or more',
      holds: faults.length === 0,
      seen: faults.slice(0, 5).join('; ') || 'none',
    },
    {
      what: 'saves that were said to be kept are',
      holds: lost.length === 0,
      seen: `${saved} saves, ${lost.length} lost ${lost[0] ?? ''}`,
    },
    {
      what: 'fresh on every instance',
      holds: stale.length === 0,
      seen: `${stale.length} stale; the slowest after ${slowest} ms`,
    },
    { what: 'memory is flat', holds: growth.isFlat, seen: growth.words },
    {
      what: 'kept fix page, p50 / p99 in ms, with all of it on one machine',
      holds: null,
      seen: `${percentile(0.5)} / ${percentile(0.99)}`,
    },
  ]
}

/** Of the instance that was not restarted: the middle of the last quarter beside that of the second. */
function growthOf(memory: readonly { bytes: readonly [number, number] }[]) {
  const middle = (from: number, to: number) => {
    const part = memory
      .slice(Math.floor(memory.length * from), Math.ceil(memory.length * to))
      .map(({ bytes }) => bytes[0])
      .sort((a, b) => a - b)
    return part[Math.floor(part.length / 2)] ?? 0
  }
  const [before, after] = [middle(0.25, 0.5), middle(0.75, 1)]
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  return {
    isFlat: after < before * 1.15,
    words: `second quarter ${megabytes(before)}, last ${megabytes(after)}`,
  }
}
