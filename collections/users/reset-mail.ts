import type { PayloadRequest } from 'payload'
import { resetLetter } from '@/cms/mail/letters'
import { passwordLink } from '@/cms/mail/links'
import { escapeHtml } from '@/site/prose/html'

type Args = { req?: PayloadRequest; token?: string }

const letter = ({ req, token }: Args) =>
  resetLetter(req!.payload.config.serverURL, passwordLink(req!.payload, token ?? ''))

export const resetSubject = (): string => resetLetter('', '').subject

/** The link always leads to the site's own address, whatever host the request named. */
export const resetMail = (args?: Args): string =>
  `<pre style="font: inherit; white-space: pre-wrap">${escapeHtml(letter(args ?? {}).text)}</pre>`
