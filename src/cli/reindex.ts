import { reindex } from '@/cms/reindex'
import { isIndexComplete } from '@/database/boot-state'
import { env } from '@/env'
import { withPayload } from './content/database'

/**
 * `npm run reindex`: writes the search index anew, while the site runs. With `--when-incomplete` only
 * if a change of its form left it without articles: what a start does.
 */
const onlyWhenIncomplete = process.argv.includes('--when-incomplete')

const code = await withPayload(async (payload) => {
  if (onlyWhenIncomplete && (await isIndexComplete(env().databaseUrl))) return 0
  const articles = await reindex(payload, (done, total) => {
    process.stderr.write(`\r  index: ${done} of ${total} articles`)
  })
  process.stderr.write('\n')
  console.log(`The index holds ${articles} published articles.`)
  return 0
})
// Payload keeps timers and sockets; what is asked for is done.
process.exit(code)
