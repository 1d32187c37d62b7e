import { shellNames } from '@/site/shell-names'
import type { CommandView } from '@/site/views'
import styles from './command.module.css'
import { CopyButton } from './copy-button'

type Props = {
  command: CommandView
  /** Anchor of the text that is copied; unique on the page. */
  id: string
}

/** A command as it is typed, with the shell it belongs to. Its HTML is coloured on the server. */
export function Command({ command, id }: Props) {
  return (
    <figure className={styles.command}>
      <figcaption>
        <span>{shellNames[command.shell]}</span>
        <CopyButton of={id} />
      </figcaption>
      <div id={id} dangerouslySetInnerHTML={{ __html: command.html }} />
    </figure>
  )
}
