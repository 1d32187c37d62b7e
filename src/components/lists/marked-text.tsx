import type { MarkView } from '@/site/views'

type Props = { text: string; marks: readonly MarkView[] }

/** A text with the stretches marked that matched. */
export function MarkedText({ text, marks }: Props) {
  const kept = marks.filter(
    ([start, end], at) => end <= text.length && start >= (marks[at - 1]?.[1] ?? 0),
  )
  return (
    <>
      {kept.map(([start, end], at) => (
        <span key={start}>
          {text.slice(kept[at - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(kept.at(-1)?.[1] ?? 0)}
    </>
  )
}
