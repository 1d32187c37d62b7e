const most = 100
const usual = 50

/** `?limit=`: 1 to 100, 50 when left out; null when it is no such number. */
export function limitOf(parameters: URLSearchParams): number | null {
  const sent = parameters.get('limit')
  if (sent === null || sent === '') return usual
  if (!/^\d{1,4}$/.test(sent)) return null
  const limit = Number(sent)
  return limit >= 1 && limit <= most ? limit : null
}

/** `?cursor=`: the id after which to go on, 0 when left out; null when it is none of ours. */
export function cursorOf(parameters: URLSearchParams): number | null {
  const sent = parameters.get('cursor')
  if (sent === null || sent === '') return 0
  const id = /^\d{1,10}$/.test(sent) ? Number(sent) : NaN
  return id <= 2_147_483_647 ? id : null
}
