'use client'

import { FieldDescription, useFormFields } from '@payloadcms/ui'
import type { TextFieldClient } from 'payload'
import styles from './help.module.css'
import { roomLeft } from './room-left'

type Props = { field: TextFieldClient; path: string }

/** Below a field with a limit: what to write there, and how much of it fits, before it hurts. */
export function Help({ field, path }: Props) {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const { say, state } = roomLeft(typeof value === 'string' ? value : '', field.maxLength!)
  return (
    <div className={styles.help}>
      {field.admin?.description && (
        <FieldDescription description={field.admin.description} path={path} />
      )}
      <span className={styles.room} data-state={state}>
        {say}
      </span>
      <span className={styles.spoken} role="status">
        {state === 'roomy' ? '' : say}
      </span>
    </div>
  )
}
