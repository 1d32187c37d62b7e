import type { CollectionConfig } from 'payload'
import { self } from '@/cms/access/documents'
import { admin, adminField, anyOf, roles } from '@/cms/access/roles'
import { recordChange, recordDeletion } from '@/cms/hooks/audit'
import { slugs } from '../slugs'
import { isStaff } from './access'
import { lockPeople } from '@/cms/hooks/lock-people'
import { keepLastAdmin, keepLastAdminOnDelete } from './hooks'
import { inviteByMail } from './invite'
import { resetMail, resetSubject } from './reset-mail'

/**
 * People who sign in. The first admin comes from the command line, never from the web.
 *
 * @param secureCookies whether the site is served over https
 */
export const usersWith = (secureCookies: boolean): CollectionConfig => ({
  slug: slugs.users,
  labels: { singular: 'Person', plural: 'People' },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    // Payload's own lock would let anybody lock the owner out; `cms/sign-in` counts guesses instead.
    maxLoginAttempts: 1_000_000_000,
    lockTime: 1,
    removeTokenFromResponses: true,
    forgotPassword: { generateEmailHTML: resetMail, generateEmailSubject: resetSubject },
    cookies: { sameSite: 'Strict', secure: secureCookies },
  },
  admin: { group: 'Administration', useAsTitle: 'name', defaultColumns: ['name', 'email', 'role'] },
  access: {
    admin: isStaff,
    read: anyOf(admin, self),
    create: admin,
    update: anyOf(admin, self),
    delete: admin,
    unlock: admin,
  },
  hooks: {
    beforeOperation: [lockPeople],
    beforeChange: [keepLastAdmin],
    beforeDelete: [keepLastAdminOnDelete],
    afterChange: [recordChange, inviteByMail],
    afterDelete: [recordDeletion],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 100,
      admin: { description: 'Colleagues see it beside what they wrote. Example: Kim Larsen' },
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'author',
      saveToJWT: true,
      access: { create: adminField, update: adminField },
      options: roles.map((value) => ({
        label: value.charAt(0).toUpperCase() + value.slice(1),
        value,
      })),
      admin: {
        description:
          'Authors write drafts. Editors publish. Admins keep products, people and settings. Example: Author for somebody new',
      },
    },
  ],
})
