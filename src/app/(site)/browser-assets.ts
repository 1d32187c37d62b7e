import { readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/env'

type Assets = Record<'site' | 'theme' | 'decoder.browser' | 'decode-worker', string>

let known: Assets | null = null

/** Addresses of the scripts that `cli/build-browser.ts` wrote; they change with their content. */
export function browserAssets(): Assets {
  if (known) return known
  const file = path.join(process.cwd(), 'public/assets/manifest.json')
  const assets = JSON.parse(readFileSync(file, 'utf8')) as Assets
  if (env().production) known = assets
  return assets
}
