// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { refuse, run } from './setup.mjs'

const systemOnes = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

const starts = (browser) => {
  const { status } = spawnSync(browser, ['--version'], { timeout: 20_000, stdio: 'ignore' })
  return status === 0
}

/** Browsers that Playwright downloaded before, the newest first. */
function ofPlaywright() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: path.join(homedir(), 'Library/Caches/ms-playwright'),
      win32: path.join(homedir(), 'AppData/Local/ms-playwright'),
    }[process.platform] ??
    path.join(homedir(), '.cache/ms-playwright')
  return globSync(path.join(cache, 'chromium-*/chrome-*/{chrome,chrome.exe}')).sort().reverse()
}

const find = () =>
  [process.env.CHROMIUM_PATH, ...systemOnes, ...ofPlaywright()]
    .filter((browser) => browser && existsSync(browser))
    .find(starts)

const isDebianRoot = () =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))

/** The path of a Chromium; whatever has to be fetched for it is fetched here. */
export async function findChromium(node, env) {
  const present = find()
  if (present) return present
  console.log('  browser: installing Chromium')
  if (isDebianRoot()) {
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
    await run('apt-get', ['update', '-qq'], quiet)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
    const installed = find()
    if (installed) return installed
  }
  await run(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { env })
  return (
    find() ??
    refuse(
      'There is no Chromium for the browser tests and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
    )
  )
}
