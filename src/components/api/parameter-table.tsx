import type { Parameter } from '@/site/api/operations'
import styles from './tables.module.css'

/** What may stand in an address. */
export function ParameterTable({ parameters }: { parameters: readonly Parameter[] }) {
  if (parameters.length === 0) return null
  return (
    <table className={styles.table}>
      <caption>Parameters</caption>
      <tbody>
        {parameters.map(({ name, says, isRequired, type }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className={styles.type}>{isRequired ? `${type}, required` : type}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
