import { readFileSync } from 'node:fs'

/** The admin whom the first start of the tested site made. */
export const adminLogin = (): { email: string; password: string } =>
  JSON.parse(readFileSync('.cache/e2e/login.json', 'utf8')) as { email: string; password: string }
