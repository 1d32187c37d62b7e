'use client'

import { useEffect, useRef, useState } from 'react'
import { SideBySide } from '../side-by-side'
import { textOf, type Values } from './content'
import { useFieldNames } from './field-names'
import { bothOf, decide, type Conflict, type Merge } from './merge'
import { Notice } from './notices.client'
import styles from './saving.module.css'

type Props = {
  /** Null until somebody asks to see both texts. */
  merge: Merge | null
  onOpen?: () => void
  onUse: (values: Values) => void
  onClose: () => void
}

/** Somebody else saved first: says so, and joins the two texts part by part. */
export function MergeView({ merge, onOpen, onUse, onClose }: Props) {
  return (
    <>
      {onOpen && (
        <Notice tone="caution">
          <p>
            Someone else changed this document since you opened it. Your text is not saved yet;
            nothing of it is lost.
          </p>
          <div className={styles.actions}>
            <button
              type="button"
              className="btn btn--style-primary btn--size-small"
              onClick={onOpen}
            >
              Join both texts
            </button>
          </div>
        </Notice>
      )}
      {merge && <MergeDialog merge={merge} onUse={onUse} onClose={onClose} />}
    </>
  )
}

type Side = 'theirs' | 'yours' | 'both'

function MergeDialog({ merge, onUse, onClose }: Props & { merge: Merge }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const nameOf = useFieldNames()
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const isDecided = merge.conflicts.every(({ path }) => chosen[path.join('.')])

  useEffect(() => dialog.current?.showModal(), [])

  const use = () =>
    onUse(
      merge.conflicts.reduce(
        (values, conflict) =>
          decide(values, conflict.path, valueOf(conflict, chosen[conflict.path.join('.')]!)),
        merge.merged,
      ),
    )

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="merge" onClose={onClose}>
      <h2 id="merge">Two texts of one document</h2>
      <p>
        {merge.conflicts.length === 1 ? 'One part was' : `${merge.conflicts.length} parts were`}{' '}
        changed by both of you. Choose for each; every other change of both is kept.
      </p>
      {merge.conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.path.join('.')}
          name={nameOf(conflict.path)}
          conflict={conflict}
          chosen={chosen[conflict.path.join('.')]}
          onChoose={(side) => setChosen({ ...chosen, [conflict.path.join('.')]: side })}
        />
      ))}
      {merge.taken.length > 0 && (
        <p className={styles.quiet}>
          Also taken over from the other: {[...new Set(merge.taken.map(nameOf))].join(', ')}.
        </p>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          disabled={!isDecided}
          onClick={use}
        >
          Use the joined text
        </button>
        <button
          type="button"
          className="btn btn--style-secondary btn--size-medium"
          onClick={onClose}
        >
          Not now
        </button>
      </div>
    </dialog>
  )
}

const valueOf = (conflict: Conflict, side: Side): unknown =>
  side === 'both' ? bothOf(conflict) : conflict[side]

function ConflictChoice({
  name,
  conflict,
  chosen,
  onChoose,
}: {
  name: string
  conflict: Conflict
  chosen: Side | undefined
  onChoose: (side: Side) => void
}) {
  const sides: [Side, string][] = [
    ['yours', 'Yours'],
    ['theirs', 'Theirs'],
    ...(bothOf(conflict) === null ? [] : [['both', 'Both, theirs first'] as [Side, string]]),
  ]
  return (
    <fieldset className={styles.conflict}>
      <legend>{name}</legend>
      <SideBySide
        before={{ label: 'Theirs, saved', text: textOf(conflict.theirs) }}
        after={{ label: 'Yours, not saved yet', text: textOf(conflict.yours) }}
      />
      <div className={styles.choices}>
        {sides.map(([side, label]) => (
          <label key={side}>
            <input
              type="radio"
              name={conflict.path.join('.')}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
