/** A form of another site may not speak in a reader's name. Programs that send no origin may. */
export function isFromElsewhere({ headers }: Request): boolean {
  const origin = headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host')
}
