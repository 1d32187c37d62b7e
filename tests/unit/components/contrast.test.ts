import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/components/layout/tokens.css', 'utf8')

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(ink: string, paper: string): number {
  const [high = 0, low = 0] = [luminance(ink), luminance(paper)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** Colours of words, the first of them of body text; and of what words stand on. */
const inks = ['ink', 'quiet', 'accent', 'good', 'caution', 'danger']
const papers = ['paper', 'inset']

type Pair = [ink: string, paper: string, ratio: number]

/** The ratio that WCAG 2.2 asks of a pair: AAA 7 of body text, AA 4.5 of words, 3 of edges of controls. */
const pairs: Pair[] = [
  ...papers.flatMap((paper) => inks.map((ink): Pair => [ink, paper, ink === 'ink' ? 7 : 4.5])),
  ['ink', 'mark', 7],
  // Links among the results of a search, in which the words looked for are marked.
  ['accent', 'mark', 4.5],
  // A mark while the pointer is on it, or on the finding that belongs to it.
  ['ink', 'mark-lit', 4.5],
  ['on-accent', 'accent', 4.5],
  ...papers.map((paper): Pair => ['edge', paper, 3]),
]

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  test.each(pairs)('%s on %s has %d to 1', (ink, paper, ratio) => {
    const pair = [tokens.get(ink)?.[scheme] ?? '', tokens.get(paper)?.[scheme] ?? ''] as const
    expect(contrast(...pair)).toBeGreaterThanOrEqual(ratio)
  })
})

/** Signs that carry no words: the stroke between breadcrumbs, the dots of the chain. */
const signs = { color: ['edge'], background: ['ink'] }

test('no style sheet sets words in another colour, or on another', () => {
  const styles = globSync('src/components/**/*.css').map((file) => readFileSync(file, 'utf8'))
  const used = (property: string) =>
    new Set(
      styles
        .flatMap((style) => [
          ...style.matchAll(new RegExp(`(?:^|[\\s;{])${property}:[^;]*?var\\(--([\\w-]+)\\)`, 'g')),
        ])
        .map(([, name]) => name ?? ''),
    )
  const sheets = pairs.filter(([, , ratio]) => ratio > 3)
  const known = {
    color: new Set([...sheets.map(([ink]) => ink), ...signs.color]),
    background: new Set([...sheets.map(([, paper]) => paper), ...signs.background]),
  }
  expect([
    [...used('color')].filter((name) => !known.color.has(name)),
    [...used('background(?:-color)?')].filter((name) => !known.background.has(name)),
  ]).toEqual([[], []])
})
