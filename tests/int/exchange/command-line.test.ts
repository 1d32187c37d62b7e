import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullArticle } from '@tests/unit/exchange/samples'
import { lastLine, runContent } from './run-content'
import { fileFor } from './store'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'content-'))
})
afterAll(() => rm(folder, { recursive: true }))

const files = [
  fileFor('errors', { ...fullArticle, products: [], related: [] }),
  fileFor('categories', { name: 'Things', slug: 'things', order: 1 }),
]

const put = async (root: string): Promise<void> => {
  for (const { file, text } of files) {
    const target = path.join(root, file.replace('content/', ''))
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}

test('import and export by the command line, byte for byte, with exit codes that tell', async () => {
  const [source, out] = [path.join(folder, 'in'), path.join(folder, 'out')]
  await put(source)
  const imported = await runContent(['import', source])
  expect([imported.code, lastLine(imported.output)]).toEqual([0, '2 files of 2 imported'])

  const exported = await runContent(['export', '--into', out])
  expect([exported.code, lastLine(exported.output)]).toEqual([0, '2 documents exported, 2 changed'])
  const written = await readdir(out, { recursive: true })
  expect(written.filter((name) => /\.\w+$/.test(name)).sort()).toEqual([
    'categories/things.yaml',
    `errors/${fullArticle.slug}.md`,
  ])
  for (const { file, text } of files) {
    expect(await readFile(path.join(out, file.replace('content/', '')), 'utf8')).toBe(text)
  }

  const again = await runContent(['export', 'things', 'nowhere', '--into', out])
  expect([again.code, again.output.trim().split('\n').slice(-2)]).toEqual([
    1,
    ['nowhere: nothing published has this slug', '1 document exported, 0 changed'],
  ])
}, 400_000)

test('a file with a fault is named and the exit code is 1', async () => {
  const source = path.join(folder, 'wrong')
  await mkdir(path.join(source, 'errors'), { recursive: true })
  await writeFile(path.join(source, 'errors', 'x.md'), '---\ntitle: X\nslug: x\nfixers: []\n---\n')
  await writeFile(path.join(source, 'errors', 'notes.txt'), 'Notes')
  const { code, output } = await runContent(['import', source])
  expect(code).toBe(1)
  expect(output).toContain('errors/x.md:4: unknown field "fixers"')
  expect(output).toContain('errors/notes.txt:1: is no content file')
  expect(lastLine(output)).toBe('0 files of 1 imported')
}, 240_000)

test('what is not understood is answered with the usage, exit code 2', async () => {
  const [unknown, option] = await Promise.all([
    runContent(['improt']),
    runContent(['check', '--fix']),
  ])
  expect([unknown.code, option.code]).toEqual([2, 2])
  expect(unknown.output).toContain('npm run content -- import')
}, 240_000)
