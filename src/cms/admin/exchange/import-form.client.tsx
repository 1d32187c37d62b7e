'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useId, useState, type ChangeEvent } from 'react'
import type { ImportAnswer } from '@/cms/exchange/import-files'
import { callCms } from '../call-cms'
import styles from './exchange.module.css'
import { ImportReport } from './import-report.client'
import { readUpload, type Upload } from './read-upload'

/** Files in: first what they would change, then the change. */
export function ImportForm() {
  const { config } = useConfig()
  const [files, setFiles] = useState<Upload[]>([])
  const [force, setForce] = useState(false)
  const [report, setReport] = useState<{ answer: ImportAnswer; isDone: boolean } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const ids = useId()

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    setReport(null)
    setFiles(await readUpload([...(target.files ?? [])]))
  }

  const run = async (dryRun: boolean) => {
    setBusy(true)
    const { body, fault } = await callCms<ImportAnswer>(
      config.routes.api,
      'POST',
      '/exchange/import',
      { files, dryRun, force },
    )
    setBusy(false)
    if (fault !== null) return void toast.error(fault)
    setReport({ answer: body, isDone: !dryRun })
  }

  const isLooked = report !== null && !report.isDone
  return (
    <section className={styles.part} aria-labelledby={`${ids}-import`}>
      <h2 id={`${ids}-import`}>Import</h2>
      <label htmlFor={`${ids}-files`}>Markdown and YAML files, or a zip of them</label>
      <input
        id={`${ids}-files`}
        type="file"
        multiple
        accept=".md,.yaml,.zip"
        onChange={(event) => void choose(event)}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={force}
          onChange={(event) => {
            setForce(event.target.checked)
            setReport(null)
          }}
        />
        Also replace what was edited here since its last import, and bring back what is in the trash
      </label>
      <p className={styles.actions}>
        <button
          type="button"
          className="btn btn--style-secondary btn--size-medium"
          disabled={files.length === 0 || isBusy}
          onClick={() => void run(true)}
        >
          See what would change
        </button>
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          disabled={!isLooked || isBusy}
          onClick={() => void run(false)}
        >
          Import
        </button>
      </p>
      {report && <ImportReport answer={report.answer} isDone={report.isDone} />}
    </section>
  )
}
