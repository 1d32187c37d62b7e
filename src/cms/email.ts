import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'

/** How mail leaves: an SMTP address, and the sender that readers of the mail see. */
export type Smtp = { url: string; from: string; fromName: string }

/** Without SMTP nothing is sent and nothing is printed: a printed mail holds a reset link. */
const silent: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'IT Error Decoder',
  sendEmail: () => {
    payload.logger.warn(
      'A mail was not sent: SMTP is not set. `npm run user` prints links instead.',
    )
    return Promise.resolve()
  },
})

export function emailFrom(smtp: Smtp | null): EmailAdapter | Promise<EmailAdapter> {
  if (!smtp) return silent
  return nodemailerAdapter({
    defaultFromAddress: smtp.from,
    defaultFromName: smtp.fromName,
    skipVerify: true,
    transportOptions: smtp.url,
  })
}
