// `npm start`: from a clean clone to a running site. Runs on the machine's own Node, from 20 on.
import { spawn } from 'node:child_process'
import { root, run, setUp, withNode } from './setup.mjs'

const node = await setUp()
const env = withNode(node)

const args = process.argv.slice(2)
const at = args.indexOf('--restore')
if (at >= 0) {
  const [, file = ''] = args.splice(at, 2)
  const restore = ['--import', 'tsx', 'src/cli/restore.ts', file]
  const restored = await run(node, restore, { env })
  if (restored !== 0) process.exit(restored)
}

const built = await run(node, ['--import', 'tsx', 'src/cli/build.ts', '--if-stale'], { env })
if (built !== 0) process.exit(built)

// The channel tells the site when this process is gone, even by kill -9: then it stops as well.
const site = spawn(node, ['--import', 'tsx', 'src/server/main.ts', ...args], {
  cwd: root,
  env,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => site.kill(signal))
site.once('close', (code) => process.exit(code ?? 1))
