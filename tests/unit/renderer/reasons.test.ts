/** A reason is read at a glance: eight words at most, on every screen, in French and English (evening.md item 18). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindReasonSchema } from '#shared/contract/public-view.ts'
import { kindReasons, queueReasonCodes } from '#shared/rules/floor.ts'
import { codes as english } from '../../../renderer/app/words/en/codes.ts'
import { codes as french } from '../../../renderer/app/words/fr/codes.ts'
import { wallWords } from '../../../renderer/projection/words.ts'

/** The longest figures a council will see. */
const filled = (sentence: string) => sentence.replaceAll(/\{\{\w+\}\}/gu, '12–15')
const wordsIn = (sentence: string) => filled(sentence).match(/[\p{L}\p{N}–’'-]+/gu)?.length ?? 0

const phone = (language: string) => {
  const url = new URL(`../../../renderer/phone/languages/${language}.json`, import.meta.url)
  const words = JSON.parse(readFileSync(url, 'utf8')) as Record<string, string>
  return Object.entries(words).filter(([key]) => key.startsWith('reason.'))
}

describe('A reason', () => {
  it.each(queueReasonCodes)('%s takes eight words at most on the console', (code) => {
    expect({ code, words: [french, english].map((said) => wordsIn(said[code])).filter((count) => count > 8) }).toEqual({
      code,
      words: [],
    })
  })

  it.each(['fr', 'en'])('takes eight words at most on a phone: %s', (language) => {
    expect(phone(language).filter(([, sentence]) => wordsIn(sentence) > 8)).toEqual([])
  })

  it.each(['fr', 'en'] as const)(
    'takes eight words at most on the wall, and none is left without words: %s',
    (language) => {
      const { reasons } = wallWords(language)
      expect(Object.keys(reasons).sort()).toEqual([...kindReasons].sort())
      expect(Object.values(reasons).filter((sentence) => wordsIn(sentence) > 8)).toEqual([])
    },
  )

  it('the rules call kind is one the wall knows', () => {
    expect([...kindReasons]).toEqual(kindReasonSchema.options)
  })
})
