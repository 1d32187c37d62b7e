import { describe, expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import {
  cms,
  completeParts,
  makeArticle,
  makeCompleteArticle,
  makeCategory,
  makeFaq,
  makePerson,
  makeProduct,
  paragraph,
} from '../../factories'
import { columns, localDoor, restDoor, type Actors, type Door } from './matrix'

const actors: Actors = {
  anonymous: null,
  author: await makePerson('author'),
  editor: await makePerson('editor'),
  admin: await makePerson('admin'),
}

type Cells = readonly [anonymous: boolean, author: boolean, editor: boolean, admin: boolean]
const no = false
const yes = true
const nobody: Cells = [no, no, no, no]
const everyone: Cells = [yes, yes, yes, yes]
const staff: Cells = [no, yes, yes, yes]
const editors: Cells = [no, no, yes, yes]
const admins: Cells = [no, no, no, yes]

type Row = {
  what: string
  cells: Cells
  /** Where the Local API answers otherwise: our own pages read through it. */
  local?: Cells
  attempt: (door: Door, actor: (typeof columns)[number]) => Promise<boolean>
}

const idOf = (actor: (typeof columns)[number]) => actors[actor]?.id ?? actors.author!.id
const now = () => new Date().toISOString()

const parts = await completeParts()

const versioned = [
  {
    slug: slugs.errors,
    make: makeCompleteArticle,
    create: () => ({ ...parts, title: 'AADSTS900: written by somebody' }),
    change: { message: 'changed' },
  },
  {
    slug: slugs.faqs,
    make: makeFaq,
    create: () => ({ question: 'Who wrote this?', answer: paragraph('Somebody.') }),
    change: { question: 'changed?' },
  },
] as const

const published = { _status: 'published' } as const
const draft = { _status: 'draft' } as const

async function anyVersion(slug: 'errors' | 'faqs', id: number): Promise<string | number> {
  const payload = await cms()
  const { docs } = await payload.findVersions({
    collection: slug,
    where: { parent: { equals: id } },
    overrideAccess: true,
  })
  return docs[0]!.id
}

const contentRows = versioned.flatMap(({ slug, make, create, change }): Row[] => {
  const row = (what: string, cells: Cells, attempt: Row['attempt'], local?: Cells): Row => ({
    what: `${slug}: ${what}`,
    cells,
    attempt,
    ...(local ? { local } : {}),
  })
  return [
    row(
      'read a published one',
      staff,
      async (door) => door.list(slug, (await make(published)).id),
      everyone,
    ),
    row('read a draft', staff, async (door) => door.list(slug, (await make()).id, true)),
    row('read versions', staff, async (door) => door.versions(slug, (await make(published)).id)),
    row('create a draft', staff, (door) => door.create(slug, { ...create(), ...draft })),
    row('create it published', editors, (door) => door.create(slug, { ...create(), ...published })),
    row('change an own draft', staff, async (door, actor) => {
      const { id } = await make({ createdBy: idOf(actor) })
      return door.update(slug, id, { ...change, ...draft, revision: 1 }, { draft: true })
    }),
    row("change another's draft", editors, async (door) => {
      const { id } = await make()
      return door.update(slug, id, { ...change, ...draft, revision: 1 }, { draft: true })
    }),
    row('write a new draft of an own published one', staff, async (door, actor) => {
      const { id } = await make({ ...published, createdBy: idOf(actor) })
      return door.update(slug, id, { ...change, ...draft, revision: 1 }, { draft: true })
    }),
    row("write a new draft of another's published one", editors, async (door) => {
      const { id } = await make(published)
      return door.update(slug, id, { ...change, ...draft, revision: 1 }, { draft: true })
    }),
    row('change an own published one in place', editors, async (door, actor) => {
      const { id } = await make({ ...published, createdBy: idOf(actor) })
      return door.update(slug, id, { ...change, revision: 1 })
    }),
    row('publish an own draft', editors, async (door, actor) => {
      const { id } = await make({ createdBy: idOf(actor) })
      return door.update(slug, id, { ...published, revision: 1 })
    }),
    row('publish an own draft while saving a draft', editors, async (door, actor) => {
      const { id } = await make({ createdBy: idOf(actor) })
      return door.update(slug, id, { ...published, revision: 1 }, { draft: true })
    }),
    row('unpublish an own one', editors, async (door, actor) => {
      const { id } = await make({ ...published, createdBy: idOf(actor) })
      return door.update(slug, id, { ...draft, revision: 1 })
    }),
    row('publish in bulk', editors, async (door, actor) => {
      const { id } = await make({ createdBy: idOf(actor) })
      return door.bulk(slug, id, published)
    }),
    row('restore a version of an own one', editors, async (door, actor) => {
      const { id } = await make({ ...published, createdBy: idOf(actor) })
      return door.restore(slug, await anyVersion(slug, id))
    }),
    row('move an own one to the trash', editors, async (door, actor) => {
      const { id } = await make({ createdBy: idOf(actor) })
      return door.update(slug, id, { deletedAt: now(), revision: 1 })
    }),
    row('take an own one from the trash', editors, async (door, actor) => {
      const { id } = await make({ createdBy: idOf(actor), deletedAt: now() })
      return door.update(slug, id, { deletedAt: null, revision: 1 }, { trash: true })
    }),
    row('delete an own one for good', admins, async (door, actor) => {
      const { id } = await make({ createdBy: idOf(actor) })
      return door.purge(slug, id)
    }),
  ]
})

let serial = 0
const redirect = () => ({ from: `/old-${++serial}`, to: '/errors', type: '308' as const })

async function makeOne(
  collection: 'redirects' | 'feedback' | 'gaps' | 'audit-log',
): Promise<number> {
  const payload = await cms()
  const scene = { overrideAccess: true, depth: 0 } as const
  switch (collection) {
    case 'redirects':
      return (await payload.create({ ...scene, collection, data: redirect() })).id
    case 'feedback': {
      const { id } = await makeArticle(published)
      return (await payload.create({ ...scene, collection, data: { error: id, fixed: 'no' } })).id
    }
    case 'gaps':
      return (
        await payload.create({ ...scene, collection, data: { keyedHash: `hash-${++serial}` } })
      ).id
    case 'audit-log': {
      const data = { action: 'update', collectionSlug: 'errors', document: '1' }
      return (await payload.create({ ...scene, collection, data })).id
    }
  }
}

const catalogueRows = (
  [
    [slugs.products, makeProduct],
    [slugs.categories, makeCategory],
  ] as const
).flatMap(([slug, make]): Row[] => [
  {
    what: `${slug}: read`,
    cells: staff,
    local: everyone,
    attempt: async (door) => door.list(slug, (await make()).id),
  },
  {
    what: `${slug}: create`,
    cells: admins,
    attempt: (door) => door.create(slug, { name: `Made ${++serial}` }),
  },
  {
    what: `${slug}: change`,
    cells: admins,
    attempt: async (door) => door.update(slug, (await make()).id, { name: 'x', revision: 1 }),
  },
  {
    what: `${slug}: move to the trash`,
    cells: admins,
    attempt: async (door) =>
      door.update(slug, (await make()).id, { deletedAt: now(), revision: 1 }),
  },
  {
    what: `${slug}: delete for good`,
    cells: admins,
    attempt: async (door) => door.purge(slug, (await make()).id),
  },
])

const otherRows: Row[] = [
  {
    what: 'redirects: read',
    cells: staff,
    attempt: async (door) => door.list('redirects', await makeOne('redirects')),
  },
  {
    what: 'redirects: create',
    cells: admins,
    attempt: (door) => door.create('redirects', redirect()),
  },
  {
    what: 'redirects: change',
    cells: admins,
    attempt: async (door) => door.update('redirects', await makeOne('redirects'), { to: '/faq' }),
  },
  {
    what: 'redirects: delete',
    cells: admins,
    attempt: async (door) => door.purge('redirects', await makeOne('redirects')),
  },
  ...(['feedback', 'gaps'] as const).flatMap((slug): Row[] => [
    {
      what: `${slug}: read`,
      cells: staff,
      attempt: async (door) => door.list(slug, await makeOne(slug)),
    },
    {
      what: `${slug}: create past the site`,
      cells: nobody,
      attempt: async (door) =>
        door.create(
          slug,
          slug === 'gaps'
            ? { keyedHash: `hash-${++serial}` }
            : { error: (await makeArticle(published)).id, fixed: 'yes' },
        ),
    },
    {
      what: `${slug}: triage`,
      cells: editors,
      attempt: async (door) => door.update(slug, await makeOne(slug), { state: 'dismissed' }),
    },
    {
      what: `${slug}: delete`,
      cells: admins,
      attempt: async (door) => door.purge(slug, await makeOne(slug)),
    },
  ]),
  {
    what: 'audit-log: read',
    cells: admins,
    attempt: async (door) => door.list('audit-log', await makeOne('audit-log')),
  },
  {
    what: 'audit-log: create',
    cells: nobody,
    attempt: (door) =>
      door.create('audit-log', { action: 'forged', collectionSlug: 'errors', document: '1' }),
  },
  {
    what: 'audit-log: change',
    cells: nobody,
    attempt: async (door) =>
      door.update('audit-log', await makeOne('audit-log'), { action: 'forged' }),
  },
  {
    what: 'audit-log: delete',
    cells: nobody,
    attempt: async (door) => door.purge('audit-log', await makeOne('audit-log')),
  },
]

const peopleRows: Row[] = [
  {
    what: 'users: read oneself',
    cells: staff,
    attempt: (door, actor) => door.list('users', idOf(actor)),
  },
  {
    what: 'users: read another',
    cells: admins,
    attempt: async (door) => door.list('users', (await makePerson('author')).id),
  },
  {
    what: 'users: invite',
    cells: admins,
    attempt: (door) =>
      door.create('users', {
        name: 'Somebody',
        email: `somebody-${++serial}@example.com`,
        password: 'a long enough password',
        role: 'author',
      }),
  },
  {
    what: 'users: change one’s own name',
    cells: staff,
    attempt: (door, actor) => door.update('users', idOf(actor), { name: 'Renamed' }),
  },
  {
    what: "users: set another's password",
    cells: admins,
    attempt: async (door) =>
      door.update('users', (await makePerson('author')).id, { password: 'a new long password' }),
  },
  {
    what: 'users: delete another',
    cells: admins,
    attempt: async (door) => door.purge('users', (await makePerson('author')).id),
  },
]

const doors = [
  ['REST', restDoor],
  ['Local API', localDoor],
] as const

describe.each(doors)('C11 C59 by %s', (name, openDoor) => {
  describe.each([...contentRows, ...catalogueRows, ...otherRows, ...peopleRows])(
    '$what',
    ({ cells, local, attempt }) => {
      const expected = name === 'Local API' && local ? local : cells
      test.each(columns.map((column, at) => [column, expected[at]!] as const))(
        '%s: %s',
        async (column, isAllowed) => {
          expect(await attempt(openDoor(actors[column]), column)).toBe(isAllowed)
        },
      )
    },
  )
})
