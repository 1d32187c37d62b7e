import { readFileSync } from 'node:fs'
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

/** Ink, paper, and the ratio that WCAG 2.2 asks of the pair: AAA 7, AA 4.5, controls 3. */
const pairs: [ink: string, paper: string, ratio: number][] = [
  ['ink', 'paper', 7],
  ['ink', 'inset', 7],
  ['ink', 'mark', 7],
  ['ink', 'mark-lit', 4.5],
  ['quiet', 'paper', 4.5],
  ['quiet', 'inset', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'inset', 4.5],
  ['on-accent', 'accent', 4.5],
  ['good', 'paper', 4.5],
  ['good', 'inset', 4.5],
  ['caution', 'paper', 4.5],
  ['danger', 'paper', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'inset', 3],
]

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  test.each(pairs)('%s on %s has %d to 1', (ink, paper, ratio) => {
    const pair = [tokens.get(ink)?.[scheme] ?? '', tokens.get(paper)?.[scheme] ?? ''] as const
    expect(contrast(...pair)).toBeGreaterThanOrEqual(ratio)
  })
})
