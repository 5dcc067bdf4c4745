import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, themeTokens } from '../ui/contrast.ts'

const css = readFileSync(new URL('../../../../renderer/projection/wall.css', import.meta.url), 'utf8')

/** Every colour of words on the wall, on the ground it is set on. */
const pairs: [text: string, ground: string][] = [
  ['wall-ink', 'wall-ground'],
  ['wall-soft', 'wall-ground'],
  ['wall-mark', 'wall-ground'],
  ['wall-ground', 'wall-mark'],
  ['wall-kind', 'wall-ground'],
  ['wall-on-live', 'wall-live'],
]

describe.each(['light', 'dark'] as const)('On the %s wall', (theme) => {
  const tokens = themeTokens(css, theme)

  it.each(pairs)('%s is read on %s at 7:1 or more', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(7)
  })

  it('colours words with nothing else', () => {
    const used = [...css.matchAll(/(?<!-)color: (?:var\(--([\w-]+)\)|(\w+))/g)].map((match) => match[1] ?? match[2])
    // What is written on a card's own ground: tests/unit/renderer/ui/degrees.test.ts
    const measured = new Set([...pairs.map(([text]) => text), 'inherit', 'on-degree'])
    expect(used.filter((colour) => !measured.has(colour ?? ''))).toEqual([])
  })
})
