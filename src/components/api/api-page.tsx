import { curlOf } from '@/site/api/curl'
import { operations, type Operation } from '@/site/api/operations'
import { urls } from '@/site/urls'
import { CopyButton } from '../article/copy-button'
import { TextPage } from '../layout/text-page'
import styles from './api-page.module.css'
import { FieldTable } from './field-table'
import { ParameterTable } from './parameter-table'

/** The public API for people who write programs: the rules, then each address with an example. */
export function ApiPage({ origin }: { origin: string }) {
  return (
    <TextPage title="API" page={{ label: 'API', url: urls.api() }}>
      <p>
        All of it is read-only, needs no key and may be used from any site. The same in a form for
        programs: <a href={urls.openApi()}>OpenAPI 3.1</a>.
      </p>
      <ul className={styles.index}>
        {operations.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      <Rules />
      {operations.map((operation) => (
        <OperationSection key={operation.id} operation={operation} origin={origin} />
      ))}
    </TextPage>
  )
}

function Rules() {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">What holds for all of it</h2>
      <p>
        Bodies are JSON of at most 1 MB. A refusal is <code>application/problem+json</code> with{' '}
        <code>status</code>, <code>title</code> and mostly <code>detail</code>. Too many requests
        from one address are answered with 429 and <code>Retry-After</code> in seconds: 600 reads or
        120 texts a minute are free.
      </p>
      <p>
        Lists give at most 100 items and a <code>next</code>; send it as <code>cursor</code> until
        it is null. Reads carry an <code>ETag</code>: send it as <code>If-None-Match</code> and get
        304 while nothing has changed. What a decode or a match was sent is never kept.
      </p>
    </section>
  )
}

function OperationSection({ operation, origin }: { operation: Operation; origin: string }) {
  const { id, method, path, title, summary, parameters, body, answer } = operation
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.address}>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </p>
      <p>{summary}</p>
      <figure className={styles.example}>
        <figcaption>
          <span>Example</span>
          <CopyButton of={`${id}-example`} />
        </figcaption>
        <pre id={`${id}-example`} tabIndex={0}>
          <code>{curlOf(operation, origin)}</code>
        </pre>
      </figure>
      <ParameterTable parameters={parameters} />
      {body ? <FieldTable caption="Body" schema={body.schema} /> : null}
      <FieldTable caption={answer.type ? 'Each line' : 'Answer'} schema={answer.schema} />
    </section>
  )
}
