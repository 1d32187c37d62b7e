import { say } from './say'

/** The one-time login that the first start makes. */
export type FirstLogin = { email: string; password: string }

const mark = 'first-login '

/** How the child that makes the login hands it to the process that prints it. */
export const firstLoginLine = (login: FirstLogin): string => mark + JSON.stringify(login)

/** The login in what the child printed; null when there was a site already. */
export function readFirstLogin(output: string): FirstLogin | null {
  const line = output.split('\n').find((candidate) => candidate.startsWith(mark))
  return line ? (JSON.parse(line.slice(mark.length)) as FirstLogin) : null
}

/** Says the login to whoever started the process; it is kept nowhere. */
export const printLogin = ({ email, password }: FirstLogin): void =>
  say(
    `\n  The first login, shown this once (change the password after signing in):\n    e-mail    ${email}\n    password  ${password}`,
  )
