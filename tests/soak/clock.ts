import { setTimeout as sleep } from 'node:timers/promises'
import path from 'node:path'
import { article, openSoakSite } from './soak-site'
import type { Finding } from './stage'

/**
 * The clock of the site's processes jumps an hour ahead, and later back, as one does that is set. (The
 * clock of the machine stays: other things run on it.)
 */
export async function clockJumps(): Promise<Finding[]> {
  const jump = path.resolve('tests/soak/clock-jump.mjs')
  const site = await openSoakSite(1, { NODE_OPTIONS: `--no-deprecation --import ${jump}` })
  const [one] = site.sites
  const setClocks = () => [one!.pid(), one!.appPid()].forEach((pid) => process.kill(pid, 'SIGUSR2'))
  const look = async () => {
    const statuses = [await one!.ask(article), await one!.ask('/'), await one!.ask('/readyz')]
    return statuses.map(({ status }) => status)
  }
  const slug = article.split('/').at(-1)
  const save = async (title: string) => {
    const found = await site.admin('GET', `/api/errors?where[slug][equals]=${slug}`)
    const { id, revision } = ((await found.json()) as { docs: { id: number; revision: number }[] })
      .docs[0]!
    const { status } = await site.admin('PATCH', `/api/errors/${id}`, { title, revision })
    return [status, (await (await one!.ask(article)).text()).includes(title)]
  }
  try {
    const before = [await look(), await save('AADSTS7000215: before')]
    setClocks()
    await sleep(1_000)
    const ahead = [await look(), await save('AADSTS7000215: ahead')]
    setClocks()
    await sleep(1_000)
    const back = [await look(), await save('AADSTS7000215: back again')]
    const well = JSON.stringify([
      [200, 200, 200],
      [200, true],
    ])
    return Object.entries({ before, ahead, back }).map(([when, seen]) => ({
      what: `pages, session, save and its page: ${when}`,
      holds: JSON.stringify(seen) === well,
      seen: JSON.stringify(seen),
    }))
  } finally {
    await site.close()
  }
}
