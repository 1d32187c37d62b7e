'use client'

import { useConfig, useFormFields } from '@payloadcms/ui'
import type { UIFieldClientProps } from 'payload'
import { useState } from 'react'
import { placeholdersIn } from '@/site/placeholders'
import { shellNames } from '@/site/shell-names'
import type { Shell } from '@/site/views'
import styles from './preview.module.css'
import { useColoured } from './use-coloured'

/** A command as the reader will see and copy it. Nothing while there is none. */
export function CommandPreview({ path }: UIFieldClientProps) {
  const { config } = useConfig()
  const row = path.slice(0, path.lastIndexOf('.'))
  const command = useFormFields(([fields]) => fields[`${row}.command`]?.value)
  const shell = useFormFields(([fields]) => fields[`${row}.shell`]?.value)
  const text = typeof command === 'string' ? command : ''
  const coloured = useColoured(config.routes.api, text, (shell as Shell | null) ?? 'text')
  const names = placeholdersIn(text)
  if (!text.trim()) return null
  return (
    <div className={styles.preview}>
      <p className={styles.says}>As the reader sees it</p>
      <figure className={styles.command}>
        <figcaption>
          <span>{shellNames[(shell as Shell | null) ?? 'text']}</span>
          <Copy text={text} />
        </figcaption>
        {coloured === null ? (
          <pre>
            <code>{text}</code>
          </pre>
        ) : (
          <div dangerouslySetInnerHTML={{ __html: coloured }} />
        )}
      </figure>
      {names.length > 0 && (
        <p className={styles.says}>
          The reader can fill in{' '}
          {names.map((name, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <code>{name}</code>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  )
}

function Copy({ text }: { text: string }) {
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === text
  return (
    <>
      <button
        type="button"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </button>
      <span role="status" className={styles.unseen}>
        {isCopied && 'Copied'}
      </span>
    </>
  )
}
