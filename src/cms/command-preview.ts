import type { Endpoint } from 'payload'
import { z } from 'zod'
import { loadHighlighter } from '@/site/highlight'
import { bodyOf } from './endpoint-body'
import { shells } from './fields/shell'

const typed = z.object({ command: z.string().max(4_000), shell: z.enum(shells) })

/** A command as its page will show it: coloured, placeholders marked. The grammars stay on the server. */
export const commandPreviewEndpoint: Endpoint = {
  path: '/command-preview',
  method: 'post',
  handler: async (req) => {
    const { command, shell } = await bodyOf(req, typed)
    const highlight = await loadHighlighter()
    return Response.json({ html: highlight(command, shell) })
  },
}
