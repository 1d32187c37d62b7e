import { z } from 'zod'
import { day, httpsUrl, isUnique, markdown, slug, slugList, text } from './scalars'

const shells = ['powershell', 'cmd', 'bash', 'sql', 'kubectl', 'text'] as const

const command = { command: text(4000).optional(), shell: z.enum(shells).optional() }

type Command = { command?: string | undefined; shell?: string | undefined }

const pairShell = ({ command: typed, shell }: Command, context: z.RefinementCtx): void => {
  if (typed !== undefined && shell === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['command'],
      message: `needs a shell beside it: one of ${shells.join(', ')}`,
    })
  }
  if (typed === undefined && shell !== undefined) {
    context.addIssue({ code: 'custom', path: ['shell'], message: 'stands without a command' })
  }
}

const cause = z
  .strictObject({
    title: text(200),
    body: markdown.optional(),
    instruction: text(2000).optional(),
    ...command,
    expected: text(2000).optional(),
    step: z.int().min(1).max(50).optional(),
  })
  .superRefine(pairShell)

const step = z
  .strictObject({
    title: text(200),
    body: markdown.optional(),
    ...command,
    needs: text(300).optional(),
    undo: text(1000).optional(),
  })
  .superRefine(pairShell)

const verdict = z.strictObject({
  duration: z.enum(['transient', 'permanent', 'either']).optional(),
  retry: z.enum(['safe', 'unsafe', 'pointless']).optional(),
  fixers: z
    .array(z.enum(['user', 'admin', 'developer', 'vendor']))
    .refine(isUnique, { error: 'names somebody twice' })
    .optional(),
  risk: z.enum(['none', 'low', 'medium', 'high']).optional(),
  downtime: z.enum(['none', 'app-restart', 'reboot', 'outage']).optional(),
})

/** The front matter of `content/errors/<slug>.md`. The order of its keys is the order in the file. */
export const frontMatterSchema = z
  .strictObject({
    title: text(150),
    slug,
    codes: z
      .array(
        z.strictObject({ code: text(120), family: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/) }),
      )
      .optional(),
    message: text(4000).optional(),
    variants: z.array(text(4000)).optional(),
    causes: z.array(cause).optional(),
    steps: z.array(step).optional(),
    fallbacks: z.array(markdown).optional(),
    products: slugList.optional(),
    related: slugList.optional(),
    verdict: verdict.optional(),
    appliesTo: text(500).optional(),
    sources: z
      .array(z.strictObject({ title: text(300), url: httpsUrl, checkedOn: day.optional() }))
      .optional(),
    verifiedOn: day.optional(),
    reviewEvery: z.int().min(1).max(3650).optional(),
    seo: z
      .strictObject({ title: text(200).optional(), description: text(500).optional() })
      .optional(),
  })
  .superRefine(({ causes = [], steps = [] }, context) => {
    causes.forEach(({ step: number }, index) => {
      if (number !== undefined && number > steps.length) {
        const message = `points to step ${number}, but there are ${steps.length}`
        context.addIssue({ code: 'custom', path: ['causes', index, 'step'], message })
      }
    })
  })

export type FrontMatter = z.infer<typeof frontMatterSchema>

/** An article as a file holds it: facts, and prose as canonical Markdown. */
export type Article = FrontMatter & { introduction?: string; meaning?: string }
