import { reindex } from '@/cms/reindex'
import { withPayload } from './content/database'

/** `npm run reindex`: writes the search index anew, while the site runs. */
const code = await withPayload(async (payload) => {
  const articles = await reindex(payload, (done, total) => {
    process.stderr.write(`\r  index: ${done} of ${total} articles`)
  })
  process.stderr.write('\n')
  console.log(`The index holds ${articles} published articles.`)
  return 0
})
// Payload keeps timers and sockets; what is asked for is done.
process.exit(code)
