'use client'

import { FieldError, useConfig, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useId, useState, type KeyboardEvent } from 'react'
import styles from './address-field.module.css'
import { useArticles, type Found } from './use-articles'

/** Where a link leads: an address, or one of our articles, found by its code or its words. */
export function AddressField({ field, path }: TextFieldClientProps) {
  const { config } = useConfig()
  const { value, setValue, showError } = useField<string>({ path })
  const [input, list] = [useId(), useId()]
  const [words, setWords] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const [picked, setPicked] = useState<Found | null>(null)
  const found = useArticles(config.routes.api, words ?? '')
  const isOpen = words !== null && found.length > 0
  const isRefused = showError && !isOpen
  const active = found[Math.min(at, found.length - 1)]

  const pick = (article: Found) => {
    setValue(article.address)
    setPicked(article)
    setWords(null)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt((at + 1) % found.length),
      ArrowUp: () => setAt((at - 1 + found.length) % found.length),
      Enter: () => pick(active!),
      Escape: () => setWords(null),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }

  return (
    <div className={`field-type text ${styles.field}`}>
      <label className="field-label" htmlFor={input}>
        {typeof field.label === 'string' ? field.label : path}
        <span className="required">*</span>
      </label>
      <div className="field-type__wrap">
        <div id={`${list}-refusal`}>
          <FieldError path={path} showError={isRefused} />
        </div>
        <input
          id={input}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-activedescendant={isOpen ? `${list}-${found.indexOf(active!)}` : undefined}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? `${list}-refusal ${list}-help` : `${list}-help`}
          autoComplete="off"
          spellCheck={false}
          value={value ?? ''}
          onChange={({ target }) => {
            setValue(target.value)
            setWords(isAddress(target.value) ? null : target.value)
            setAt(0)
            setPicked(null)
          }}
          // The editor begins with `https://`, which words are typed over.
          onFocus={({ target }) => target.select()}
          onKeyDown={onKeyDown}
          onBlur={() => setWords(null)}
        />
        <ul id={list} role="listbox" aria-label="Our articles" hidden={!isOpen}>
          {found.map((article, index) => (
            <li
              key={article.address}
              id={`${list}-${index}`}
              role="option"
              aria-selected={article === active}
              // The field must not lose the focus before the press counts.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(article)}
            >
              {article.title}
            </li>
          ))}
        </ul>
        <p id={`${list}-help`} className={styles.help}>
          {picked
            ? `Leads to “${picked.title}”.`
            : 'An address, or some words of one of our articles. Example: https://learn.microsoft.com/entra, or: client secret expired'}
        </p>
      </div>
    </div>
  )
}

const isAddress = (value: string): boolean => /^(?:\/|[a-z]+:)/i.test(value.trim())
