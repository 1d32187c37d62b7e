import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // React writes names in capitals and closes void elements; HTML allows both.
    'attr-case': 'off',
    'void-style': 'off',
    // Without markers a list is none for VoiceOver, unless it says that it is one.
    'no-redundant-role': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
})

/** What is wrong with a page as HTML, one line a fault. */
export async function htmlFaults(path: string, html: string): Promise<string[]> {
  // The form of a Server Action has an empty one; React fills it.
  const { results } = await validator.validateString(html.replace(' action=""', ''), path)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, column }) => `${path} ${column} ${ruleId}: ${message}`),
  )
}
