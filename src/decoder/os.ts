import type { Context } from './family'

const signs: readonly (readonly [NonNullable<Context['os']>, RegExp])[] = [
  [
    'windows',
    /[A-Za-z]:\\|\\\\[\w.]+\\|\b(?:HKLM|HKEY_|NT AUTHORITY|Win32|PowerShell|Windows|HRESULT|NTSTATUS)\b|\.(?:exe|dll|sys|msi|ps1)\b/g,
  ],
  ['macos', /\/Users\/|\/Library\/|\b(?:macOS|Mac OS X|Darwin|launchd|OSStatus)\b|\.app\//g],
  [
    'linux',
    /(?:^|[\s"'=(:])\/(?:usr|var|etc|home|proc|opt|lib|root|srv|run)\/|\b(?:systemd|Linux|Ubuntu|Debian|kernel|sudo|apt|docker)\b|\.so\b/g,
  ],
]

/** How much of a text is looked at: what a log comes from shows early. */
const WINDOW = 20_000

/** Which system the text seems to come from, by the paths and names in it; nothing when none or two speak equally. */
export function guessOs(text: string): Context['os'] {
  const head = text.length > WINDOW ? text.slice(0, WINDOW) : text
  const scores = signs
    .map(([os, sign]) => ({ os, score: head.match(sign)?.length ?? 0 }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scores
  return best && best.score > (second?.score ?? 0) ? best.os : undefined
}
