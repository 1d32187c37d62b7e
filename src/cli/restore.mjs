// `npm run restore`: from a clean clone to a restored site. Runs on the machine's own Node, from 20 on.
import { run, setUp, withNode } from './setup.mjs'

const node = await setUp()
const restore = ['--import', 'tsx', 'src/cli/restore.ts', ...process.argv.slice(2)]
process.exit(await run(node, restore, { env: withNode(node) }))
