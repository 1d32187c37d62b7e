import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { countOf } from '@/site/count-of'
import { evidenceOf } from '@/site/evidence'
import { markedLines } from '@/site/marked-lines'
import type { DecodeAnswer } from './decode-action'
import { followLinks } from './follow-links'
import { lightUp } from './light-up'
import { MarkedPaste } from './marked-paste'
import { PasteForm } from './paste-form'
import { Results } from './results'
import styles from './decoder.module.css'
import { forgetCodes, openingInput, rememberCodes, rememberValues } from './opening-text'
import { useArticles, type Articles } from './use-articles'
import { useDecoder, type Asked, type Decoded } from './use-decoder'

/** What the decoder is given by the page, there and in the browser. */
export type DecoderFacts = {
  workerUrl: string
  familyTitles: Readonly<Record<string, string>>
}

type Props = DecoderFacts & {
  /** What the server answered where there is no JavaScript. */
  answer: DecodeAnswer | null
  /** Where the form goes without JavaScript; with it nothing is sent there. */
  action: ((form: FormData) => void) | undefined
  /** Whether fix pages may be looked for until the reader says otherwise. */
  mayLookAtFirst?: boolean | undefined
}

const neverChanges = () => () => {}

const nothingAsked: Asked = { isFinal: false, fileName: null }

/** The decoder: paste, see what it says, get the page that fixes it. */
export function Decoder(props: Props) {
  const { answer, action, workerUrl, familyTitles, mayLookAtFirst = true } = props
  const { work, ask, cancel } = useDecoder(workerUrl)
  const [asked, setAsked] = useState<Asked>(nothingAsked)
  const [isEditing, setIsEditing] = useState(true)
  const [mayLook, setMayLook] = useState(mayLookAtFirst)
  // False on the server and until the script runs here.
  const isReady = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const field = useRef<HTMLTextAreaElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const hasAsked = useRef(false)

  const fromServer: Decoded | null = answer?.decoding
    ? {
        decoding: answer.decoding,
        lines: markedLines(answer.text, answer.decoding.findings),
        values: {},
      }
    : null
  // Of what is shown: the last question may still be open.
  const answered = work.state === 'done' ? work.asked : nothingAsked
  const decoded = work.state === 'done' ? work.decoded : fromServer
  const evidence = decoded ? evidenceOf(decoded.decoding) : null
  const isSent = fromServer !== null || (mayLook && answered.isFinal)
  const found = useArticles(work.state === 'done' && isSent ? evidence : null)
  const articles: Articles = work.state === 'done' || !answer ? found : answerOf(answer)

  const decodeText = (text: string, isFinal: boolean, areCodes = false) => {
    if (text.trim() === '') return clear()
    hasAsked.current = true
    const asking = { isFinal, fileName: null }
    setAsked(asking)
    if (isFinal) setIsEditing(false)
    ask({ kind: 'text', text, areCodes }, asking)
  }

  const fill = (text: string, areCodes = false) => {
    if (field.current) field.current.value = text
    decodeText(text, true, areCodes)
  }

  const decodeFile = (file: File) => {
    const asking = { isFinal: true, fileName: file.name }
    setAsked(asking)
    setIsEditing(false)
    ask({ kind: 'file', file }, asking)
  }

  const edit = () => {
    setIsEditing(true)
    // The field is there only after the next paint.
    requestAnimationFrame(() => field.current?.focus())
  }

  const clear = () => {
    cancel()
    forgetCodes()
    rememberValues({})
    setAsked(nothingAsked)
    setIsEditing(true)
  }

  useEffect(() => {
    let isOpen = true
    void openingInput().then((input) => {
      if (!isOpen) return
      if (input instanceof File) decodeFile(input)
      else if (input) fill(input.text, input.areCodes)
      else if (field.current?.value && !answer && !hasAsked.current)
        decodeText(field.current.value, 'pasted' in (field.current.form?.dataset ?? {}))
    })
    return () => {
      isOpen = false
    }
    // Once, when the page opens; what is called is new at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => (root.current ? lightUp(root.current) : undefined), [])
  useEffect(() => (root.current ? followLinks(root.current) : undefined), [])

  useEffect(() => {
    if (!decoded || !answered.isFinal) return
    rememberCodes(decoded.decoding)
    rememberValues(decoded.values)
  }, [decoded, answered.isFinal])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    decodeText(field.current?.value ?? '', true)
  }

  const isMarked = decoded !== null && !(isEditing && fromServer === null)
  return (
    <div ref={root} className={decoded ? styles.withResults : styles.empty}>
      <div className={styles.paste}>
        <div hidden={isMarked && fromServer === null}>
          <PasteForm
            field={field}
            text={answer?.text ?? ''}
            problem={answer?.problem ?? (work.state === 'failed' ? work.message : null)}
            isReady={isReady}
            mayLook={mayLook}
            onMayLook={setMayLook}
            action={action}
            onSubmit={submit}
            onText={decodeText}
            onFill={(text) => fill(text)}
            onFile={decodeFile}
          />
        </div>
        {isMarked ? (
          <>
            <p className={styles.tools} data-needs-script="">
              <span>{answered.fileName ?? 'Your text'}</span>
              {answered.fileName === null ? (
                <button type="button" onClick={edit}>
                  Edit
                </button>
              ) : null}
              <button
                type="button"
                onClick={() => {
                  if (field.current) field.current.value = ''
                  clear()
                  edit()
                }}
              >
                Start again
              </button>
            </p>
            <MarkedPaste lines={decoded.lines} />
          </>
        ) : null}
        {work.state === 'working' ? (
          <Progress progress={work.progress} fileName={asked.fileName} onCancel={clear} />
        ) : null}
      </div>
      <p className="visually-hidden" role="status">
        {decoded && work.state !== 'working' ? outcomeInWords(decoded, articles) : ''}
      </p>
      <div className={styles.outcome}>
        {decoded && evidence ? (
          <Results
            decoding={decoded.decoding}
            evidence={evidence}
            articles={articles}
            isSent={isSent}
            familyTitles={familyTitles}
          />
        ) : null}
      </div>
    </div>
  )
}

const answerOf = (answer: DecodeAnswer): Articles =>
  answer.articlesReachable
    ? { state: 'found', articles: answer.articles }
    : { state: 'unreachable' }

/** The result in a sentence, for those who do not see the page change. */
function outcomeInWords({ decoding }: Decoded, articles: Articles): string {
  const found = countOf(decoding.findings.length, 'finding')
  return articles.state === 'found'
    ? `${found}, ${countOf(articles.articles.length, 'fix page')}`
    : found
}

type ProgressProps = { progress: number | null; fileName: string | null; onCancel: () => void }

function Progress({ progress, fileName, onCancel }: ProgressProps) {
  return (
    <p className={styles.progress}>
      <label>
        {fileName === null ? 'Decoding' : `Reading ${fileName}`}{' '}
        <progress max={1} value={progress ?? undefined} />
      </label>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </p>
  )
}
