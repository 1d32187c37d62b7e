import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { withConnection } from '@/database/connection'
import { env } from '@/env'
import { cms, makeCategory, makePerson } from '../../factories'
import { rest } from '../../setup/rest'

/** Makes every COMMIT fail that changed a category: as a lost connection does, but each time. */
const refuseCommits = () =>
  withConnection(env().databaseUrl, (client) =>
    client.query(`
      create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$;
      create constraint trigger refuse after update on categories
        deferrable initially deferred for each row execute function refuse();`),
  )

// Stock: 200 and the whole document, although nothing was kept (payloadcms/payload#17726).
test('C3 a save whose COMMIT fails is no save, and says so', async () => {
  const admin = await makePerson('admin')
  const { id, name } = await makeCategory()
  await refuseCommits()
  const answer = await rest('PATCH', `/categories/${id}`, admin, { name: 'Another', revision: 1 })
  const payload = await cms()
  const kept = await payload.findByID({ collection: slugs.categories, id, overrideAccess: true })
  expect([answer, kept.name]).toEqual([
    {
      status: 503,
      body: {
        errors: [
          {
            message:
              'The database is out of reach, so it is not certain that this was saved. Your text is still here: save again in a few seconds.',
          },
        ],
      },
    },
    name,
  ])
})
