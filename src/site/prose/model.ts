/**
 * Prose, between Lexical and what is made of it: the few things that rich text may hold, and nothing
 * else. Every converter goes through this model, so that Markdown, HTML and plain text agree.
 */

/** A stretch of text with one set of formats. `href` is set on the text of a link. */
export type Leaf = {
  kind: 'leaf'
  text: string
  bold: boolean
  italic: boolean
  code: boolean
  href: string | null
}

/** A line break inside a paragraph or list item. */
type Break = { kind: 'break' }

export type Inline = Leaf | Break

type Paragraph = { kind: 'paragraph'; inline: Inline[] }

/** A list item: its own line, then the lists nested in it. */
export type Item = { inline: Inline[]; lists: List[] }

/** `start` is the number of the first item; 1 for bullets. */
export type List = { kind: 'list'; ordered: boolean; start: number; items: Item[] }

/** `language` is `text` when none was given. */
export type Code = { kind: 'code'; language: string; code: string }

export type Block = Paragraph | List | Code

/** A node of a serialized Lexical state, as Payload stores it. */
export type RichTextNode = { type: string; version: number; [key: string]: unknown }

/** A serialized Lexical state; the same shape as the rich text of Payload's generated types. */
export type RichText = {
  root: {
    type: string
    children: RichTextNode[]
    direction: ('ltr' | 'rtl') | null
    format: 'left' | 'start' | 'center' | 'right' | 'end' | 'justify' | ''
    indent: number
    version: number
  }
  [key: string]: unknown
}
