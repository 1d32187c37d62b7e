/** One `#define NAME expression` (or enumerator) of a C header. */
export type Define = { name: string; value: number; expression: string }

const wrapper =
  /\b(?:_HRESULT_TYPEDEF_|_NDIS_ERROR_TYPEDEF_|__MSABI_LONG|HRESULT|NTSTATUS|ULONG|DWORD|LONG|SCODE)\b/g

function read(term: string, known: ReadonlyMap<string, number>): number | undefined {
  const number = /^-?(?:0x[0-9a-f]+|\d+)(?=[ul]*$)/i.exec(term)
  return number ? Number(number[0]) : known.get(term)
}

/** Works out an expression of the kind that error headers use, or says that it isn't one. */
function evaluate(expression: string, known: ReadonlyMap<string, number>): number | undefined {
  const fromWin32 = /HRESULT_FROM_WIN32\s*\((\w+)\)/.exec(expression)
  if (fromWin32) {
    const code = known.get(fromWin32[1] ?? '')
    return code === undefined ? undefined : 0x80070000 + (code & 0xffff)
  }
  const terms = expression
    .replace(wrapper, '')
    .replace(/[()\s]/g, '')
    .split(/[+|]/)
  let sum = 0
  for (const term of terms) {
    const [base, shift = 0] = term.split('<<').map((part) => read(part, known))
    if (base === undefined || Number.isNaN(shift)) return undefined
    sum += base * 2 ** shift
  }
  return sum
}

function cleaned(header: string): string {
  return header
    .replace(/\\\r?\n/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\/\/.*$/gm, '')
}

/**
 * The `#define`s of a header that come to a number, in order; a name defined again counts once.
 * `known` seeds names from elsewhere (`NO_ERROR`).
 */
export function readDefines(
  header: string,
  known: Readonly<Record<string, number>> = {},
): Define[] {
  const values = new Map(Object.entries(known))
  const defines: Define[] = []
  for (const [, name = '', expression = ''] of cleaned(header).matchAll(
    /^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(.+)$/gm,
  )) {
    const value = evaluate(expression, values)
    if (value === undefined || defines.some((known) => known.name === name)) continue
    values.set(name, value)
    defines.push({ name, value, expression: expression.trim() })
  }
  return defines
}

/** The enumerators of every `enum` whose body matches `having`; a missing value is one more. */
export function readEnum(header: string, having: RegExp): Define[] {
  const defines: Define[] = []
  const values = new Map<string, number>()
  for (const [, body = ''] of cleaned(header).matchAll(/\benum\b[^{;]*\{([^}]*)\}/g)) {
    if (!having.test(body)) continue
    let next = 0
    for (const item of body.replace(/^\s*#.*$/gm, '').split(',')) {
      const [, name, expression] = /^\s*(\w+)\s*(?:=\s*([\s\S]+?))?\s*$/.exec(item) ?? []
      if (!name) continue
      const value = expression ? evaluate(expression, values) : next
      if (value === undefined) throw new Error(`Can't work out ${name} = ${expression}`)
      values.set(name, value)
      next = value + 1
      defines.push({ name, value, expression: expression ?? '' })
    }
  }
  return defines
}
