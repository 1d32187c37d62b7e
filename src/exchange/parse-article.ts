import type { Heading, RootContent } from 'mdast'
import { printMarkdown } from '@/site/prose/markdown'
import { frontMatterSchema, type Article, type FrontMatter } from './article-schema'
import { inOrderOfLines, type LocalFault } from './fault'
import { parseMarkdown, readProse } from './markdown'
import type { Parsed } from './parsed'
import { readField } from './read-field'
import { splitFrontMatter } from './split-front-matter'
import { validate } from './validate'
import { readYaml, type Path, type YamlSource } from './yaml-source'

/** The headings of the body, in order, and the field that each fills. */
export const sections = [
  { field: 'introduction', heading: 'Introduction' },
  { field: 'meaning', heading: 'What this error means' },
] as const

type SectionField = (typeof sections)[number]['field']

const headingText = (node: Heading): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')

type Section = { field: SectionField; line: number; nodes: RootContent[] }

const splitSections = (nodes: RootContent[], report: (fault: LocalFault) => void): Section[] => {
  const found: Section[] = []
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1
    if (node.type !== 'heading' || node.depth > 2) {
      const open = found.at(-1)
      if (open) open.nodes.push(node)
      else report({ line, message: 'text before the first section: begin with "## Introduction"' })
      continue
    }
    const title = headingText(node)
    const section = sections.find(({ heading }) => heading === title)
    if (!section || node.depth !== 2) {
      const expected = sections.map(({ heading }) => `"## ${heading}"`).join(' and ')
      report({ line, message: `"${title}" is no section: the body has ${expected}` })
    } else if (found.some(({ field }) => field === section.field)) {
      report({ line, message: `"## ${title}" stands twice` })
    } else found.push({ field: section.field, line, nodes: [] })
  }
  return found
}

type Body = {
  values: Partial<Record<SectionField, string>>
  lines: Map<SectionField, number>
  faults: LocalFault[]
}

const readBody = (body: string, firstLine: number): Body => {
  const read: Body = { values: {}, lines: new Map(), faults: [] }
  const report = ({ line, message }: LocalFault): void => {
    read.faults.push({ line: line + firstLine - 1, message })
  }
  for (const { field, line, nodes } of splitSections(parseMarkdown(body), report)) {
    const { blocks, faults } = readProse(nodes)
    faults.forEach(report)
    read.lines.set(field, line + firstLine - 1)
    const markdown = printMarkdown(blocks)
    if (markdown !== '') read.values[field] = markdown
    else if (faults.length === 0)
      report({ line, message: 'empty section: write it or leave out its heading' })
  }
  return read
}

/** Makes the Markdown in the front matter canonical, reporting what prose may not hold. */
const readProseFields = (
  front: FrontMatter,
  source: YamlSource,
  faults: LocalFault[],
): FrontMatter => {
  const prose = (markdown: string, path: Path): string => {
    const field = readField(markdown, path, source)
    faults.push(...field.faults)
    return field.markdown
  }
  const withBody = <T extends { body?: string | undefined }>(
    list: 'causes' | 'steps',
    items: T[],
  ): T[] =>
    items.map((item, index) =>
      item.body === undefined ? item : { ...item, body: prose(item.body, [list, index, 'body']) },
    )
  return {
    ...front,
    ...(front.causes && { causes: withBody('causes', front.causes) }),
    ...(front.steps && { steps: withBody('steps', front.steps) }),
    ...(front.fallbacks && {
      fallbacks: front.fallbacks.map((item, index) => prose(item, ['fallbacks', index])),
    }),
  }
}

/** Reads the text of an article file; faults carry lines of the file. */
export const parseArticle = (text: string): Parsed<Article> => {
  const parts = splitFrontMatter(text)
  if ('fault' in parts) return { value: undefined, faults: [parts.fault], lineOf: () => 1 }
  const source = readYaml(parts.front, parts.frontLine)
  const body = readBody(parts.body, parts.bodyLine)
  const lineOf = (path: Path): number =>
    body.lines.get(path[0] as SectionField) ?? source.lineOf(path)
  if (source.faults.length > 0) {
    return { value: undefined, faults: [...source.faults, ...body.faults], lineOf }
  }
  const { value, faults } = validate(frontMatterSchema, source)
  const all = [...faults, ...body.faults]
  const front = value && readProseFields(value, source, all)
  return {
    value: front && all.length === 0 ? { ...front, ...body.values } : undefined,
    faults: inOrderOfLines(all),
    lineOf,
  }
}
