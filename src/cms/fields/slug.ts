import type { TextField } from 'payload'
import { isSlug } from '@/site/slug'

/**
 * The last part of a document's address. Filled in once from its title, then left alone; unique
 * among what is not in the trash (a partial index in the migrations, named in a hook's message).
 */
export function slugField(example: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    index: true,
    maxLength: 120,
    validate: (value: unknown) =>
      !value || (typeof value === 'string' && isSlug(value))
        ? true
        : `Use small letters, digits and single hyphens, as in “${example}”.`,
    admin: {
      position: 'sidebar',
      description: `The last part of the page’s address, such as “${example}”. Leave it empty and it is made from the title. Changing it later writes a redirect.`,
    },
  }
}
