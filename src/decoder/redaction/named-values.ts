import { literals } from '../triggers'
import type { Shape } from './shape'
import { isNoProse, VALUE } from './written'

/** What a setting is called whose value is a secret: `DB_PASSWORD`, `spring.mail.password`, `api-key_prod`. */
const NAME = String.raw`[\w.:/-]{0,60}(?:passw(?:or)?d|pwd|passphrase|secret|token|(?:api|access|private)[_-]?key)(?:[_.-](?:prod|dev|test|staging|qa|\d{1,3}))?`

/** Secrets whose name stands in a place of its own: in the line before, or in an attribute. */
export const namedValues: readonly Shape[] = [
  {
    kind: 'password',
    // Variables of a container in YAML and JSON.
    triggers: literals(['value'], ['', '"', "'"], [':']),
    withLineBefore: true,
    pattern: new RegExp(
      String.raw`\b(?:name|key)["']?\s?:\s?["']?${NAME}["']?,?\r?\n\s{0,40}["']?value["']?:\s{0,8}${VALUE}`,
      'i',
    ),
    accepts: isNoProse,
    certain: true,
  },
  {
    kind: 'password',
    triggers: literals(['word', 'wd', 'phrase', 'secret', 'token', 'key'], ['"', "'"]),
    pattern: new RegExp(
      String.raw`<\w{1,20} (?:key|name)=["']${NAME}["'](?:\s[^<>]{0,160})?>(?<secret>[^<]{1,400})</`,
      'i',
    ),
    accepts: isNoProse,
    certain: true,
  },
]
