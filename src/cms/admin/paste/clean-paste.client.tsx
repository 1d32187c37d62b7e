'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $insertNodes,
  $parseSerializedNode,
  COMMAND_PRIORITY_NORMAL,
  isSelectionCapturedInDecoratorInput,
  PASTE_COMMAND,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import type { Block } from '@/site/prose/model'
import { toLexical } from '@/site/prose/to-lexical'
import { cleanPaste, type Clip } from './clean-paste'

export const CleanPasteClientFeature = createClientFeature({
  plugins: [{ Component: CleanPaste, position: 'normal' }],
})

function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clip = clipOf(event)
          const blocks = clip && cleanPaste(clip)
          if (!blocks || blocks.length === 0) return false
          event.preventDefault()
          $insertNodes(nodesOf(blocks))
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  )
  return null
}

/** Null where the editor's own ways are better: its own text, files, an address over a selection. */
function clipOf(event: unknown): Clip | null {
  if (!(event instanceof ClipboardEvent) || !event.clipboardData) return null
  if (event.target && isSelectionCapturedInDecoratorInput(event.target as Node)) return null
  const { clipboardData: data } = event
  if (data.types.includes('application/x-lexical-editor') || data.files.length > 0) return null
  const text = data.getData('text/plain')
  if (/^\s*https?:\/\/\S+\s*$/.test(text)) return null
  return {
    html: data.getData('text/html'),
    text,
    isFromEditor: data.types.includes('vscode-editor-data'),
  }
}

/** A code block carries an id of its own; one pasted twice must not have it twice. */
function nodesOf(blocks: Block[]) {
  return (toLexical(blocks).root.children as unknown as SerializedLexicalNode[]).map((node) => {
    const { fields } = node as { fields?: { id?: string } }
    const own = fields?.id ? { ...node, fields: { ...fields, id: objectId() } } : node
    return $parseSerializedNode(own)
  })
}

const objectId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
