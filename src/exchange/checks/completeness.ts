import type { Article } from '../article-schema'
import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'

const required: readonly (keyof Article)[] = [
  'message',
  'introduction',
  'meaning',
  'causes',
  'steps',
  'products',
  'verdict',
  'appliesTo',
  'sources',
  'verifiedOn',
  'reviewEvery',
]

const verdictFields = ['duration', 'retry', 'fixers', 'risk', 'downtime'] as const

const isMissing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)

const checkArticle = (entry: Entry<'errors'>): Fault[] => {
  const { value } = entry
  const { verdict, causes = [], sources = [] } = value
  return [
    ...required
      .filter((field) => isMissing(value[field]))
      .map((field) => faultAt(entry, [field], `${field} is missing: a shipped article has it`)),
    ...verdictFields
      .filter((field) => verdict && isMissing(verdict[field]))
      .map((field) => faultAt(entry, ['verdict'], `verdict.${field} is missing`)),
    ...causes.flatMap(({ instruction, expected }, index) =>
      instruction !== undefined && expected !== undefined
        ? []
        : [
            faultAt(
              entry,
              ['causes', index],
              `causes[${index + 1}] needs a check: instruction (where to look) and expected (what you would see)`,
            ),
          ],
    ),
    ...sources.flatMap(({ checkedOn }, index) =>
      checkedOn
        ? []
        : [faultAt(entry, ['sources', index], `sources[${index + 1}].checkedOn is missing`)],
    ),
  ]
}

/** Articles and entries that ship with the product are complete; in the CMS they may be on their way. */
export const checkCompleteness = (set: ContentSet): Fault[] => [
  ...set.errors.flatMap(checkArticle),
  ...set.products.flatMap((entry) =>
    (['category', 'description', 'vendor'] as const)
      .filter((field) => entry.value[field] === undefined)
      .map((field) => faultAt(entry, [field], `${field} is missing: a shipped product has it`)),
  ),
  ...set.categories
    .filter(({ value }) => value.description === undefined)
    .map((entry) => faultAt(entry, ['description'], 'description is missing')),
  ...set.faqs
    .filter(({ value }) => !value.errors?.length && !value.products?.length && !value.site)
    .map((entry) =>
      faultAt(entry, [], 'says neither errors nor products nor site: it shows nowhere'),
    ),
]
