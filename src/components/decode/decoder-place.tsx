import { jsonForHtml } from '@/site/json-for-html'
import { lateTrouble } from '@/site/late-trouble'
import { classNames } from './class-names'
import type { DecodeAction } from './decode-action'
import type { DecoderFacts } from './decoder'
import { DecoderOfServer } from './decoder.client'
import styles from './decoder.module.css'
import { decoderFacts, decoderRoot, type TakenOver } from './taken-over'

type Props = DecoderFacts & { action: DecodeAction; scriptUrl: string }

/**
 * The decoder as the server writes it, what its script needs to take it over, and that script, which
 * `browser/late-scripts` starts when somebody touches the page.
 */
export function DecoderPlace({ action, scriptUrl, ...facts }: Props) {
  const left = { facts, classNames } satisfies TakenOver
  return (
    <>
      <p id={lateTrouble} className={styles.trouble} role="alert" hidden>
        The decoder could not be loaded. Your text is still here: press Decode again once you are
        connected.
      </p>
      <div id={decoderRoot}>
        <DecoderOfServer action={action} {...facts} />
      </div>
      <script
        id={decoderFacts}
        type="application/json"
        dangerouslySetInnerHTML={{ __html: jsonForHtml(left) }}
      />
      <script type="text/late" src={scriptUrl} />
    </>
  )
}
