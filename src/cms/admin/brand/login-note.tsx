import styles from './brand.module.css'

/** Above the sign-in form: where one is, and whom to ask. */
export function LoginNote() {
  return (
    <div className={styles.login}>
      <h1>Editors’ desk</h1>
      <p>Sign in to write, review and publish fix pages. An admin of this site gives out logins.</p>
    </div>
  )
}
