import { describe, expect, it } from 'vitest'
import { firstLanguage } from '../../../../renderer/app/i18n.ts'
import { english } from '../../../../renderer/app/words/en/index.ts'
import { french } from '../../../../renderer/app/words/fr/index.ts'
import type { Catalogue } from '../../../../renderer/ui/french-spacing.ts'

function sentences(catalogue: Catalogue, path = ''): [key: string, sentence: string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
  )
}

/** The `{{names}}` a sentence expects, sorted. */
function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{-?\s*(\w+)/g)].map((match) => match[1] ?? '').sort()
}

const pairs = sentences(french).map(
  ([key, sentence]) => [key, sentence, new Map(sentences(english)).get(key) ?? ''] as const,
)

describe('The two catalogues', () => {
  it('have the same keys', () => {
    expect(sentences(english).map(([key]) => key)).toEqual(sentences(french).map(([key]) => key))
  })

  it('expect the same values in both languages', () => {
    expect(pairs.filter(([, fr, en]) => placeholders(en).join() !== placeholders(fr).join())).toEqual([])
  })

  it('use the typographic apostrophe', () => {
    expect(pairs.filter(([, fr, en]) => /\p{L}'\p{L}/u.test(`${fr} ${en}`))).toEqual([])
  })

  it('leave no sentence empty', () => {
    expect(pairs.filter(([, fr, en]) => fr.trim() === '' || en.trim() === '')).toEqual([])
  })
})

describe('The first language', () => {
  it('is the one kept on this computer', () => {
    expect(firstLanguage('en', ['fr-FR'])).toBe('en')
  })

  it('is else the computer’s own when we speak it', () => {
    expect(firstLanguage(null, ['tr-TR', 'en-GB', 'fr'])).toBe('en')
  })

  it('is French when we speak none of them', () => {
    expect(firstLanguage('xx', ['tr-TR', 'ar'])).toBe('fr')
  })
})
