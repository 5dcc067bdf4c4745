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

  it.each(pairs)('%s expects the same values in both languages', (_key, fr, en) => {
    expect(placeholders(en)).toEqual(placeholders(fr))
  })

  it.each(pairs)('%s uses the typographic apostrophe', (_key, fr, en) => {
    expect(fr + en).not.toMatch(/\p{L}'\p{L}/u)
  })

  it.each(pairs)('%s is not empty', (_key, fr, en) => {
    expect([fr.trim(), en.trim()]).not.toContain('')
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
