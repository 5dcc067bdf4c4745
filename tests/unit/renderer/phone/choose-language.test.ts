import { expect, it } from 'vitest'
import { chooseLanguage } from '../../../../renderer/phone/choose-language.ts'

const there = ['ar', 'en', 'fr', 'pt-BR'].map(
  (code) => ({ code, name: code, direction: 'ltr', reviewed: true }) as const,
)
const chosen = (kept: string | null, ...wanted: string[]) => chooseLanguage(there, kept, wanted)?.code

it('takes the first of the phone’s languages that there is, whatever its region', () => {
  expect(chosen(null, 'ar-MA', 'fr-FR')).toBe('ar')
  expect(chosen(null, 'ta-IN', 'en-GB')).toBe('en')
  expect(chosen(null, 'pt-br')).toBe('pt-BR')
})

it('keeps what was chosen on this phone before', () => {
  expect(chosen('fr', 'ar-MA')).toBe('fr')
})

it('forgets a choice that is not there any more', () => {
  expect(chosen('tr', 'en')).toBe('en')
})

it('speaks French to whoever speaks none of them', () => {
  expect(chosen(null, 'zgh')).toBe('fr')
})
