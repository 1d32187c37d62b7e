import type { Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { absolute, urls } from '@/site/urls'

const origin = (payload: Payload) => payload.config.serverURL

/** Where a person chooses a password with a token that was made for them. */
export const passwordLink = (payload: Payload, token: string): string =>
  absolute(origin(payload), urls.adminReset(token))

/** The form of an article. */
export const articleFormLink = (payload: Payload, id: number): string =>
  absolute(origin(payload), urls.adminDocument(slugs.errors, id))

const day = 24 * 60 * 60 * 1000

/** How long an invitation can be taken up. */
export const invitationLifetime = 7 * day

/** A token with which a person sets their password; the one before it stops working. */
export async function passwordToken(
  payload: Payload,
  email: string,
  lifetime: number,
): Promise<string> {
  return payload.forgotPassword({
    collection: slugs.users,
    data: { email },
    disableEmail: true,
    expiration: lifetime,
    overrideAccess: true,
  })
}
