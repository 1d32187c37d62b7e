/** Languages of a code block in prose; `text` is shown as it is, and stands for any other. */
export const codeLanguages = [
  'text',
  'bash',
  'powershell',
  'cmd',
  'sql',
  'json',
  'yaml',
  'xml',
  'ini',
  'nginx',
  'dockerfile',
  'hcl',
  'python',
  'javascript',
  'csharp',
] as const

/** One of {@link codeLanguages}. */
export type CodeLanguage = (typeof codeLanguages)[number]

/** True for a language that a code block can be marked with. */
export const isCodeLanguage = (language: string): language is CodeLanguage =>
  (codeLanguages as readonly string[]).includes(language)
