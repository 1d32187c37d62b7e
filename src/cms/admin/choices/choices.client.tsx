'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'
import styles from './choices.module.css'

/** Several answers of a few: all in sight, one press each. */
export function Choices({ field, path, readOnly }: SelectFieldClientProps) {
  const { value, setValue, showError } = useField<string[] | null>({ path })
  const chosen = value ?? []
  const label = `label-${path.replaceAll('.', '__')}`
  return (
    <div className="field-type" id={`field-${path.replaceAll('.', '__')}`}>
      <FieldError path={path} showError={showError} />
      <div id={label}>
        <FieldLabel as="span" label={field.label} path={path} />
      </div>
      <div className={styles.choices} role="group" aria-labelledby={label}>
        {field.options.map((option) => {
          const { value: name, label: words } =
            typeof option === 'string' ? { value: option, label: option } : option
          return (
            <label key={name}>
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                disabled={readOnly}
                onChange={({ target }) =>
                  setValue(
                    target.checked ? [...chosen, name] : chosen.filter((other) => other !== name),
                  )
                }
              />
              {typeof words === 'string' ? words : name}
            </label>
          )
        })}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
