import type { FormEvent, RefObject } from 'react'
import { useRef, useState } from 'react'
import { examples } from './examples'
import styles from './paste-form.module.css'

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  /** What the server gives back where there is no JavaScript. */
  text: string
  problem: string | null
  /** False until the script runs; then the form no longer goes to the server. */
  isReady: boolean
  mayLook: boolean
  onMayLook: (mayLook: boolean) => void
  action: ((form: FormData) => void) | undefined
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onText: (text: string, isFinal: boolean) => void
  onFill: (text: string) => void
  onFile: (file: File) => void
}

const notText = 'That is no text. Paste or type the words of the error, or open a log as a file.'

/** A pause in typing after which the text is decoded. */
const pause = 250

export function PasteForm(props: Props) {
  const { field, text, problem, isReady, mayLook, onMayLook, onText, onFill, onFile } = props
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isPasting = useRef(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const trouble = refusal ?? problem

  const typed = (value: string) => {
    clearTimeout(timer.current)
    setRefusal(null)
    if (isPasting.current) {
      isPasting.current = false
      return onText(value, true)
    }
    timer.current = setTimeout(() => onText(value, false), pause)
  }

  const takeFile = (file: File) => {
    const isText = !/^(?:image|audio|video|font)\//.test(file.type)
    setRefusal(isText ? null : notText)
    if (isText) onFile(file)
  }

  return (
    <form
      className={styles.form}
      action={props.action}
      onSubmit={(event) => {
        // A pause in typing that ends after the press must not take the press back.
        clearTimeout(timer.current)
        props.onSubmit(event)
      }}
      data-waits=""
      data-ready={isReady ? '' : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer.files[0]
        if (!file) return
        event.preventDefault()
        takeFile(file)
      }}
    >
      <label className={styles.label} htmlFor="text">
        Error message, code or log
      </label>
      <textarea
        ref={field}
        id="text"
        name="text"
        rows={9}
        defaultValue={text}
        required
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={trouble ? 'note problem' : 'note'}
        aria-invalid={trouble ? true : undefined}
        onPaste={(event) => {
          const { clipboardData } = event
          const file = clipboardData.files[0]
          // Office programs put a picture of the text beside the text.
          if (file && clipboardData.getData('text/plain') === '') {
            event.preventDefault()
            return takeFile(file)
          }
          isPasting.current = true
          // The input of this paste comes before; without one, what is typed next is no paste.
          setTimeout(() => {
            isPasting.current = false
          })
        }}
        onInput={(event) => typed(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit()
        }}
      />
      {trouble ? (
        <p id="problem" className={styles.problem} role="alert">
          {trouble}
        </p>
      ) : null}
      <div className={styles.foot}>
        <button className={styles.submit} type="submit">
          Decode
        </button>
        <button
          className={styles.quiet}
          type="button"
          data-needs-script=""
          onClick={() => {
            void navigator.clipboard.readText().then(
              (clip) => onFill(clip),
              () => field.current?.focus(),
            )
          }}
        >
          Paste
        </button>
        <label className={styles.quiet} data-needs-script="">
          Open a file
          <input
            className="visually-hidden"
            type="file"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file) takeFile(file)
            }}
          />
        </label>
      </div>
      <p id="note" className={styles.note}>
        <span data-needs-script="">
          Your text stays in this browser. A file can be dropped here too.
        </span>
        <noscript>
          Without JavaScript the text goes to our server, is decoded there and is not kept.
        </noscript>
      </p>
      <label className={styles.look} data-needs-script="">
        <input
          type="checkbox"
          checked={mayLook}
          onChange={(event) => onMayLook(event.currentTarget.checked)}
        />
        Look for fix pages: sends the codes and masked message lines, nothing else
      </label>
      <p className={styles.examples} data-needs-script="">
        Try:{' '}
        {examples.map(({ label, text: example }) => (
          <button key={label} type="button" onClick={() => onFill(example)}>
            {label}
          </button>
        ))}
      </p>
    </form>
  )
}
