/** The letters that the site writes, as plain text: subject and body. */
export type Letter = { subject: string; text: string }

const sign = (site: string) => `\n\n${site}\n`

export const resetLetter = (site: string, link: string): Letter => ({
  subject: 'Set a new password for IT Error Decoder',
  text: `Somebody, probably you, asked to set a new password.\n\nOpen this link within an hour:\n${link}\n\nIf it was not you, do nothing: your password stays as it is.${sign(site)}`,
})

export const invitationLetter = (site: string, link: string, inviter: string): Letter => ({
  subject: 'You are invited to write for IT Error Decoder',
  text: `${inviter} invites you to write fix pages.\n\nOpen this link within seven days and choose a password:\n${link}${sign(site)}`,
})

export const reviewLetter = (
  site: string,
  title: string,
  link: string,
  author: string,
): Letter => ({
  subject: `To review: ${title}`,
  text: `${author} asks for a review of “${title}”.\n\n${link}${sign(site)}`,
})

export const changesLetter = (
  site: string,
  title: string,
  link: string,
  editor: string,
): Letter => ({
  subject: `Changes asked: ${title}`,
  text: `${editor} asks for changes in “${title}”. The comments are on the article.\n\n${link}${sign(site)}`,
})
