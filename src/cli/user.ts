import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { roles, type Role } from '@/cms/access/roles'
import { invitationLifetime, passwordLink, passwordToken } from '@/cms/mail/links'
import { withPayload } from './content/database'

const usage = `People who sign in. Links are printed here, for sites without a mail server.

  npm run user -- list                      everyone who can sign in
  npm run user -- invite EMAIL NAME [ROLE]  adds an author (or editor, admin) and prints their link
  npm run user -- link EMAIL                prints a link to set a new password

Exit code: 0 done, 1 something went wrong, 2 not understood.
`

// Whoever has a shell on the machine is the operator.
const asOperator = { collection: slugs.users, overrideAccess: true, depth: 0 } as const

async function list(payload: Payload): Promise<number> {
  const { docs } = await payload.find({ ...asOperator, pagination: false, sort: 'email' })
  for (const { email, role, name } of docs) console.log([email, role, name].join('\t'))
  return 0
}

async function printLink(payload: Payload, email: string): Promise<number> {
  const token = await passwordToken(payload, email, invitationLifetime)
  if (!token) {
    console.error(`Nobody signs in as ${email}.`)
    return 1
  }
  console.log(`Good once, for seven days:\n${passwordLink(payload, token)}`)
  return 0
}

async function invite(payload: Payload, email: string, name: string, role: Role): Promise<number> {
  const password = randomBytes(24).toString('base64url')
  await payload.create({ ...asOperator, data: { email, name, role, password } })
  return printLink(payload, email)
}

const isRole = (word: string): word is Role => roles.some((role) => role === word)

function run(words: string[]): Promise<number> | number {
  const [command, email, name, role = 'author'] = words
  if (command === 'list') return withPayload(list)
  if (command === 'link' && email) return withPayload((payload) => printLink(payload, email))
  if (command === 'invite' && email && name && isRole(role)) {
    return withPayload((payload) => invite(payload, email, name, role))
  }
  console.error(usage)
  return 2
}

try {
  // Payload keeps timers and sockets; what is asked for is done.
  process.exit(await run(parseArgs({ allowPositionals: true }).positionals))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
