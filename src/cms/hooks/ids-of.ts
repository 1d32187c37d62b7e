/** Ids of a relationship's value, populated or not, one or many. */
export function idsOf(value: unknown): number[] {
  const items: unknown[] = Array.isArray(value) ? value : value == null ? [] : [value]
  return items
    .map((item) =>
      Number(typeof item === 'object' && item !== null ? (item as { id: unknown }).id : item),
    )
    .filter(Number.isSafeInteger)
}
