import type { ZodType } from 'zod'
import { fieldsOf } from '@/site/api/fields'
import styles from './tables.module.css'

/** What stands in a body or an answer. */
export function FieldTable({ caption, schema }: { caption: string; schema: ZodType }) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <tbody>
        {fieldsOf(schema).map(({ name, type, says }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className={styles.type}>{type}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
