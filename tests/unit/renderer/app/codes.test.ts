import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codes as english } from '../../../../renderer/app/words/en/codes.ts'
import { placeProblems } from '#host/files/json-problem.ts'
import { textFaultCodes } from '#shared/minutes/text-check.ts'
import { codes as french } from '../../../../renderer/app/words/fr/codes.ts'

const root = new URL('../../../../', import.meta.url)

/**
 * Every code a source can answer: `refuse('x'`, `new …Failure('x'`, `code: 'x'`, and the members of `…Codes = […]`
 * lists and of `…Code = | 'x'` types.
 */
function codesIn(source: string): string[] {
  const called = [...source.matchAll(/\brefuse\(\s*'([\w.]+)'/g)].map((match) => match[1] ?? '')
  const listed = [...source.matchAll(/export const \w*[cC]odes = \[([^\]]*)\]/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/'([\w.]+)'/g)].map((member) => member[1] ?? ''),
  )
  const thrown = [...source.matchAll(/\bnew \w+(?:Failure|Error)\('(\w+)'/g)].map((match) => match[1] ?? '')
  const named = [...source.matchAll(/\bcode: '(\w+)'/g)].map((match) => match[1] ?? '')
  const typed = [...source.matchAll(/export type \w*Code =\s*((?:\s*\/\*\*[^*]*\*\/|\s*\| '?\w+'?)+)/g)].flatMap(
    (match) => [...(match[1] ?? '').matchAll(/\| '(\w+)'/g)].map((member) => member[1] ?? ''),
  )
  return [...called, ...listed, ...thrown, ...named, ...typed]
}

function sources(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, root), 'utf8'))
}

/** Words after `code:` that are no refusal: a system error, zod's own kind of issue, a mark of the text. */
const others = new Set(['ENOSPC', 'custom', 'code'])

const codes = [...new Set([...sources('shared/'), ...sources('main/')].flatMap(codesIn))]
  .filter((code) => !others.has(code))
  .sort()

describe('Refusal codes', () => {
  it('are found in the sources', () => {
    expect(codes).toContain('badInput')
    expect(codesIn("export type DiskCode =\n  | Other\n  /** Why. */\n  | 'full'\n  | 'gone'\n")).toEqual([
      'full',
      'gone',
    ])
    expect(codesIn("throw new PdfFailure('lost')")).toEqual(['lost'])
    expect(codesIn("export const floorCodes = ['a', 'b.c'] as const")).toEqual(['a', 'b.c'])
  })

  it.each([...placeProblems, ...textFaultCodes])('%s, wrong at a place of a file, has words', (problem) => {
    expect(Object.keys(french.problems)).toContain(problem)
    expect(Object.keys(english.problems)).toContain(problem)
  })

  it.each(codes)('%s has words in French and in English', (code) => {
    expect(Object.keys(french)).toContain(code)
    expect(Object.keys(english)).toContain(code)
  })
})
