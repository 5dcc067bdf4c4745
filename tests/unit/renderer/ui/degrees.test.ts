import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cardDegrees, regnierDegrees } from '#shared/rules/opinions.ts'
import { degreeShapes } from '../../../../renderer/ui/degree-shapes.ts'
import { contrast } from './contrast.ts'

const css = readFileSync(new URL('../../../../renderer/ui/degrees.css', import.meta.url), 'utf8')

function tokensOf(degree: string): Map<string, string> {
  const tokens = new Map<string, string>()
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selector.includes(`'${degree}'`)) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens.set(name, value.trim())
  }
  return tokens
}

describe.each<[scale: string, degrees: readonly string[]]>([
  ['Régnier’s', regnierDegrees],
  ['three cards', cardDegrees],
])('The degrees of %s', (_scale, degrees) => {
  it.each(degrees)('%s is read on its own ground at 7:1 or more, as words on the wall are', (degree) => {
    expect(contrast(tokensOf(degree), 'on-degree', 'degree')).toBeGreaterThanOrEqual(7)
  })

  it('are told apart by their shapes alone', () => {
    const shapes = degrees.map((degree) => degreeShapes[degree])
    expect(shapes).not.toContain(undefined)
    expect(new Set(shapes).size).toBe(degrees.length)
  })
})
