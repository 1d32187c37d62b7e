import { execFileSync, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'

const isLinux = process.platform === 'linux'

/** May a process of this user on this machine have real-time priority at all? */
const isAllowed =
  isLinux && availableParallelism() >= 2 && spawnSync('chrt', ['--fifo', '1', 'true']).status === 0

const script = `
  import { execFileSync } from 'node:child_process'
  import { pbkdf2 } from 'node:crypto'
  import { readdirSync, readFileSync } from 'node:fs'
  import { promisify } from 'node:util'
  import { goFirst } from './src/server/go-first.ts'

  // proc_pid_stat(5): of the 41st value, 0 is the usual policy and 1 the first of the real-time ones.
  const policy = (stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[38])
  const ofThread = (thread) => policy(readFileSync('/proc/self/task/' + thread + '/stat', 'utf8'))
  const isFirst = await goFirst()
  await promisify(pbkdf2)('a', 'b', 1, 8, 'sha256') // starts the threads of libuv
  const child = ['-p', 'require("fs").readFileSync("/proc/self/stat", "utf8")']
  const policies = ${isLinux} && {
    own: ofThread(process.pid),
    child: policy(execFileSync(process.execPath, child, { encoding: 'utf8' })),
    threads: new Set(
      readdirSync('/proc/self/task').filter((at) => Number(at) !== process.pid).map(ofThread),
    ),
  }
  console.log(JSON.stringify({ isFirst, ...policies, threads: [...(policies.threads ?? [])] }))
`

function afterwards(env: NodeJS.ProcessEnv = process.env): unknown {
  const node = ['--import', 'tsx', '--input-type=module', '--eval', script]
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8', env }))
}

const usual = isLinux ? { own: 0, child: 0, threads: [0] } : { threads: [] }

// Seen to fail without --reset-on-fork (child and threads had the priority too), and without --fifo.
test('the thread that answers goes first where that is allowed, and nothing that it starts does', () => {
  expect(afterwards()).toEqual({
    isFirst: isAllowed,
    ...usual,
    ...(isAllowed && { own: 1 }),
  })
})

// Seen to fail when the fault is not caught.
test('without the command for it everything stays as it was', () => {
  expect(afterwards({ ...process.env, PATH: '/nowhere' })).toEqual({ isFirst: false, ...usual })
})
