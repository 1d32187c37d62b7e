/** A day as the desk writes it: 2026-03-29. */
export const dayOf = (date: string): string => date.slice(0, 10)

/** What a state is called above the form, and what it means for whoever reads it. */
export function stateOf(
  state: string,
  isPublished: boolean,
  hasChanges: boolean,
): { title: string; say: string } {
  if (state === 'in-review')
    return { title: 'In review', say: 'An editor was asked to look at it.' }
  if (state === 'changes-asked')
    return { title: 'Changes asked', say: 'The comments say what an editor asks for.' }
  if (isPublished && !hasChanges) return { title: 'Published', say: 'Readers see this text.' }
  if (isPublished)
    return { title: 'Draft of a published article', say: 'Readers see the text before it.' }
  return { title: 'Draft', say: 'Only the team sees it.' }
}
