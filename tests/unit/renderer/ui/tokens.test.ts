import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { awarenessColours } from '#shared/contract/awareness.ts'
import { contrast, themeTokens } from './contrast.ts'

const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

/** Words on a ground: what people read on the app's pages. */
const textPairs: [text: string, ground: string][] = [
  ['ink', 'ground'],
  ['ink', 'card'],
  ['ink', 'well'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'ground'],
  ['ink-soft', 'card'],
  ['ink-soft', 'well'],
  ['accent-text', 'ground'],
  ['accent-text', 'card'],
  ['accent-text', 'well'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent-soft', 'accent-soft'],
  ['on-mark', 'mark'],
  ['caution-text', 'ground'],
  ['caution-text', 'card'],
  ['on-caution-soft', 'caution-soft'],
  ['done-text', 'ground'],
  ['done-text', 'card'],
  ['on-done-soft', 'done-soft'],
  ['danger-text', 'ground'],
  ['danger-text', 'card'],
  ['on-danger', 'danger'],
  ['on-danger-soft', 'danger-soft'],
]

/** Borders and rings that say something: WCAG 1.4.11. */
const shapePairs: [shape: string, ground: string][] = [
  ['line-strong', 'ground'],
  ['line-strong', 'card'],
  ['focus-outer', 'ground'],
  ['focus-outer', 'card'],
  ['focus-outer', 'focus-inner'],
]

const pens = Array.from({ length: awarenessColours }, (_, colour) => `pen-${colour}`)

describe.each(['light', 'dark'] as const)('In the %s theme', (theme) => {
  const tokens = themeTokens(css, theme)

  it.each(textPairs)('%s is read on %s at 4.5:1 or more', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pens)('the caret and the name of %s show on a text, and its words on it', (pen) => {
    expect(contrast(tokens, pen, 'card')).toBeGreaterThanOrEqual(3)
    expect(contrast(tokens, pen, 'ground')).toBeGreaterThanOrEqual(3)
    expect(contrast(tokens, 'on-pen', pen)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapePairs)('%s shows on %s at 3:1 or more', (shape, ground) => {
    expect(contrast(tokens, shape, ground)).toBeGreaterThanOrEqual(3)
  })
})
