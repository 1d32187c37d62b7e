import type { Payload } from 'payload'

export type Mail = { to: readonly string[]; subject: string; text: string }

/**
 * Sends one mail to each person, without anyone waiting for it: a save must not fail because a mail
 * server is slow. What can't be sent is logged without its text, which may hold a link that signs in.
 */
export function sendMail(payload: Payload, { to, subject, text }: Mail): void {
  for (const address of to) {
    payload.sendEmail({ to: address, subject, text }).catch((error: unknown) => {
      payload.logger.error({ msg: `A mail was not sent: “${subject}”.`, err: error })
    })
  }
}
