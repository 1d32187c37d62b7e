import bitField from './bit-field.module.css'
import decoder from './decoder.module.css'
import disclosure from './disclosure.module.css'
import findingEntry from './finding-entry.module.css'
import markedPaste from './marked-paste.module.css'
import matches from './matches.module.css'
import pasteForm from './paste-form.module.css'
import results from './results.module.css'

/** The class names of each style sheet here, by its name: Next makes them up when it builds the pages. */
export const classNames = {
  'bit-field': bitField,
  decoder,
  disclosure,
  'finding-entry': findingEntry,
  'marked-paste': markedPaste,
  matches,
  'paste-form': pasteForm,
  results,
}
