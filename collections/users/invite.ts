import type { CollectionAfterChangeHook } from 'payload'
import { invitationLetter } from '@/cms/mail/letters'
import { invitationLifetime, passwordLink, passwordToken } from '@/cms/mail/links'
import { sendMail } from '@/cms/mail/send'

/**
 * An admin who adds a person invites them: the mail lets them choose a password of their own. It
 * goes out after the transaction, in which the person does not exist yet for anyone else.
 */
export const inviteByMail: CollectionAfterChangeHook = ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.user) return
  const { payload } = req
  const inviter = req.user.name
  const { email } = doc as { email: string }
  setTimeout(() => {
    passwordToken(payload, email, invitationLifetime)
      .then((token) => {
        const link = passwordLink(payload, token)
        const { subject, text } = invitationLetter(payload.config.serverURL, link, inviter)
        sendMail(payload, { to: [email], subject, text })
      })
      .catch((error: unknown) => {
        payload.logger.error({ msg: 'An invitation was not sent.', err: error })
      })
  }, afterCommit)
}

const afterCommit = 1_000
