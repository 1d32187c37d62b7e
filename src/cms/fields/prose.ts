import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import type { Block, Field, RichTextField, TextFieldSingleValidation } from 'payload'
import { CleanPasteFeature } from '@/cms/admin/paste/clean-paste-feature'
import { allowedHref } from '@/site/prose/href'
import { codeLanguages } from '@/site/prose/languages'

/** A plain text area: Payload's own code block loads an editor from a CDN. */
const codeBlock: Block = {
  slug: 'code',
  interfaceName: 'CodeBlock',
  fields: [
    {
      name: 'language',
      type: 'select',
      defaultValue: 'text',
      enumName: 'code_language',
      options: codeLanguages.map((value) => ({ label: value, value })),
      required: true,
    },
    { name: 'code', type: 'textarea', required: true },
  ],
}

const validateHref: TextFieldSingleValidation = (value) =>
  allowedHref(value ?? '') !== null ||
  'Use an https:// or mailto: address, or a path of this site such as /errors/…'

/** Few features, so that prose has one canonical Markdown. */
export const proseEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    InlineCodeFeature(),
    LinkFeature({
      disableAutoLinks: true,
      enabledCollections: [],
      fields: ({ defaultFields }) =>
        defaultFields.map((field) =>
          'name' in field && field.name === 'url' && field.type === 'text'
            ? {
                ...field,
                hasMany: false,
                hooks: {},
                label: 'Where it leads',
                required: true,
                validate: validateHref,
                admin: {
                  components: { Field: '/src/cms/admin/link/address-field.client#AddressField' },
                },
              }
            : field,
        ) as Field[],
    }),
    OrderedListFeature(),
    UnorderedListFeature(),
    BlocksFeature({ blocks: [codeBlock] }),
    CleanPasteFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})

/** A rich-text field that a reader reads: localized, in the site's one editor. */
export function prose(
  name: string,
  options: { label?: string; description?: string; required?: boolean } = {},
): RichTextField {
  return {
    name,
    type: 'richText',
    editor: proseEditor,
    localized: true,
    ...(options.label === undefined ? {} : { label: options.label }),
    ...(options.required === undefined ? {} : { required: options.required }),
    admin: options.description === undefined ? {} : { description: options.description },
  }
}
