import type { Article } from './article-schema'
import type { Path } from './yaml-source'

export type ProseField = { path: Path; markdown: string }
export type PlainField = { path: Path; text: string }

const given = <T extends { markdown: string | undefined }>(
  fields: T[],
): (T & { markdown: string })[] =>
  fields.filter((field): field is T & { markdown: string } => field.markdown !== undefined)

/** Every rich text of an article with its place. */
export const articleProse = (article: Article): ProseField[] =>
  given([
    { path: ['introduction'], markdown: article.introduction },
    { path: ['meaning'], markdown: article.meaning },
    ...(article.causes ?? []).map(({ body }, at) => ({
      path: ['causes', at, 'body'],
      markdown: body,
    })),
    ...(article.steps ?? []).map(({ body }, at) => ({
      path: ['steps', at, 'body'],
      markdown: body,
    })),
    ...(article.fallbacks ?? []).map((markdown, at) => ({ path: ['fallbacks', at], markdown })),
  ])

/** Every sentence-like plain text of an article with its place; not its facts, not its commands. */
export const articlePlainText = (article: Article): PlainField[] => {
  const fields: { path: Path; text: string | undefined }[] = [
    { path: ['title'], text: article.title },
    { path: ['appliesTo'], text: article.appliesTo },
    ...(article.causes ?? []).flatMap(({ title, instruction, expected }, at) => [
      { path: ['causes', at, 'title'], text: title },
      { path: ['causes', at, 'instruction'], text: instruction },
      { path: ['causes', at, 'expected'], text: expected },
    ]),
    ...(article.steps ?? []).flatMap(({ title, needs, undo }, at) => [
      { path: ['steps', at, 'title'], text: title },
      { path: ['steps', at, 'needs'], text: needs },
      { path: ['steps', at, 'undo'], text: undo },
    ]),
    { path: ['seo', 'title'], text: article.seo?.title },
    { path: ['seo', 'description'], text: article.seo?.description },
  ]
  return fields.filter((field): field is PlainField => field.text !== undefined)
}
