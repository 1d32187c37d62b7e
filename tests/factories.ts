import { randomUUID } from 'node:crypto'
import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { slugs } from '@collections/slugs'
import type { Category, ErrorArticle, Faq, Product, User } from '@/generated/payload-types'
import type { Role } from '@/cms/access/roles'

/** The Payload of this test file, on the file's own database. */
export const cms = (): Promise<Payload> => getPayload({ config })

const unique = () => randomUUID().slice(0, 8)
// Factories set the scene; what is tested never goes through them.
const scene = { overrideAccess: true, depth: 0 } as const

/** A person, and what they sign in with. */
export type Person = User & { collection: 'users'; password: string }

export async function makePerson(role: Role): Promise<Person> {
  const payload = await cms()
  const password = `${role} ${randomUUID()}`
  const user = await payload.create({
    ...scene,
    collection: slugs.users,
    data: { name: `An ${role}`, email: `${role}-${unique()}@example.com`, password, role },
  })
  return { ...user, collection: 'users', password }
}

export async function makeCategory(data: Partial<Category> = {}): Promise<Category> {
  const payload = await cms()
  return payload.create({
    ...scene,
    collection: slugs.categories,
    data: { name: `Category ${unique()}`, ...data },
  })
}

export async function makeProduct(data: Partial<Product> = {}): Promise<Product> {
  const payload = await cms()
  return payload.create({
    ...scene,
    collection: slugs.products,
    data: { name: `Product ${unique()}`, ...data },
  })
}

export async function makeArticle(data: Partial<ErrorArticle> = {}): Promise<ErrorArticle> {
  const payload = await cms()
  return payload.create({
    ...scene,
    collection: slugs.errors,
    draft: data._status !== 'published',
    data: { title: `AADSTS90${unique()}: an error`, ...data },
  })
}

/** A person has an article open. Returns the lock's id. */
export async function lockArticle(article: number, person: { id: number }): Promise<number> {
  const payload = await cms()
  const { id } = await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: slugs.errors, value: article },
      user: { relationTo: slugs.users, value: person.id },
    },
    overrideAccess: true,
  })
  return Number(id)
}

/** What an article needs before a person may publish it, beside its title. */
export async function completeParts(): Promise<Partial<ErrorArticle>> {
  commonProduct ??= makeProduct()
  const { id } = await commonProduct
  return {
    message: `The pump ${unique()} is dry`,
    meaning: paragraph('There is nothing left to pump.'),
    causes: [{ title: 'The tank is empty', instruction: 'Look.', expected: 'No water' }],
    steps: [{ title: 'Fill the tank' }],
    products: [id],
    sources: [{ title: 'Manual', url: 'https://example.com/manual' }],
    verdict: {
      duration: 'permanent',
      retry: 'pointless',
      fixers: ['admin'],
      risk: 'none',
      downtime: 'none',
    },
  }
}

let commonProduct: Promise<Product> | undefined

/** An article that a person may publish, or has published. */
export const makeCompleteArticle = async (
  data: Partial<ErrorArticle> = {},
): Promise<ErrorArticle> => makeArticle({ ...(await completeParts()), ...data })

/** Prose of one paragraph. */
export const paragraph = (text: string): NonNullable<Faq['answer']> => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        textFormat: 0,
        children: [
          { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
})

export async function makeFaq(data: Partial<Faq> = {}): Promise<Faq> {
  const payload = await cms()
  return payload.create({
    ...scene,
    collection: slugs.faqs,
    draft: data._status !== 'published',
    data: { question: `Why ${unique()}?`, answer: paragraph('Because.'), ...data },
  })
}
