import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { enterRefusals } from '#shared/contract/phone.ts'
import { queueReasonCodes } from '#shared/rules/floor.ts'
import { cardDegrees, regnierDegrees } from '#shared/rules/opinions.ts'
import { phoneVoteCodes } from '#shared/rules/phone-votes.ts'
import { secretCastCodes } from '#shared/rules/secret-ballot.ts'
import { makeWords } from '../../../../renderer/phone/words.ts'
import { frenchSpacing } from '../../../../renderer/ui/french-spacing.ts'

const folder = join(import.meta.dirname, '../../../../renderer/phone/languages')
const read = (code: string) =>
  JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')) as Record<string, string | boolean>
const codes = readdirSync(folder).map((name) => name.replace('.json', ''))
const french = read('fr')

const hosting = join(import.meta.dirname, '../../../../main/host/room/hosting')
/** Where what a phone asks for is refused. */
const intentSources = [
  'seat-desk.ts',
  'phones/floor-intents.ts',
  'phones/remotes.ts',
  'phones/intent-gate.ts',
  'phone-votes.ts',
  'choices-box.ts',
  'secret/secret-box.ts',
]
/** What nobody at a phone can mend, what is as was wished, what a pen alone is told: said in general words or never. */
const unspoken = new Set(['badInput', 'hostFault', 'noSuchMeeting', 'noSuchSeat', 'notWaiting', 'phonesVotedSince'])

const plural = /_(?:zero|one|two|few|many|other)$/
const withoutForm = (key: string): string => key.replace(plural, '')
const sentences = (code: string) => Object.entries(read(code)).filter(([key]) => !key.startsWith('$'))
const keys = (code: string) => new Set(sentences(code).map(([key]) => withoutForm(key)))
const placeholders = (text: string | boolean) => [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)

describe('The languages of the phone', () => {
  it('are French and English, read over, and others that say so', () => {
    expect(codes).toEqual(expect.arrayContaining(['fr', 'en', 'ar', 'tr']))
    expect(codes.filter((code) => read(code)['$reviewed'] === true).sort()).toEqual(['en', 'fr'])
    for (const code of codes) expect(read(code)['$name']).toMatch(/\S/)
    expect(codes.filter((code) => read(code)['$direction'] === 'rtl')).toEqual(['ar'])
  })

  it('have the same sentences in French and English', () => {
    expect(keys('en')).toEqual(keys('fr'))
  })

  it.each(codes)('hold no sentence this page does not say: %s', (code) => {
    expect([...keys(code)].filter((key) => !keys('fr').has(key))).toEqual([])
  })

  it.each(codes)('speak of the same figures and names as French: %s', (code) => {
    for (const [key, text] of sentences(code)) {
      const inFrench = sentences('fr').filter(([other]) => withoutForm(other) === withoutForm(key))
      const allowed = new Set(inFrench.flatMap(([, other]) => placeholders(other)))
      expect({ key, unknown: placeholders(text).filter((name) => !allowed.has(name)) }).toEqual({ key, unknown: [] })
      // A plural form may say its figure in words; a sentence may leave nothing out.
      if (!plural.test(key)) expect({ key, said: new Set(placeholders(text)) }).toEqual({ key, said: allowed })
    }
  })

  it('have French spaces where French has them', () => {
    for (const [key, text] of sentences('fr')) expect({ key, text }).toEqual({ key, text: frenchSpacing(String(text)) })
  })

  it('use the typographic apostrophe', () => {
    for (const code of ['fr', 'en'])
      for (const [key, text] of sentences(code))
        expect({ key, text }).not.toMatchObject({ text: expect.stringContaining("'") })
  })

  it('say why, for each refusal that a phone may do something about', () => {
    const found = intentSources.flatMap((file) => [
      ...readFileSync(join(hosting, file), 'utf8').matchAll(/(?:refuse\(|, )'([a-z]\w+[A-Z]\w*|recused)'\)/g),
    ])
    const codes = new Set(found.map(([, code]) => code))
    expect(codes.size).toBeGreaterThan(8)
    // A ballot is refused by the codes that say beforehand why one may not vote (words.ts).
    const without = [...codes].filter(
      (code) =>
        !['refused', 'whyNot'].some((before) => keys('fr').has(`${before}.${code}`)) && !unspoken.has(String(code)),
    )
    expect(without).toEqual([])
  })

  it('have a word for each reason and each refusal a phone may be told', () => {
    const words = [
      ...queueReasonCodes.map((code) => `reason.${code}`),
      ...enterRefusals.map((code) => `enter.${code}`),
      ...phoneVoteCodes.map((code) => `whyNot.${code}`),
      ...secretCastCodes.map((code) => `refused.${code}`),
      ...[...regnierDegrees, ...cardDegrees].map((degree) => `grade.${degree}`),
    ]
    expect(words.filter((key) => !keys('fr').has(key))).toEqual([])
  })
})

describe('Words', () => {
  const fr = makeWords('fr', french)
  const ar = makeWords('ar', read('ar'))

  it('fall back to French for what a language leaves out', () => {
    const words = makeWords('tr', { 'ask.speak': 'Konuşmak istiyorum' })
    expect(words.say('ask.speak')).toBe('Konuşmak istiyorum')
    expect(words.say('ask.reply')).toBe('Je réponds')
    expect(words.count('waiting', 4)).toBe('4 personnes attendent')
  })

  it('leave out what is no text in a council’s file', () => {
    expect(makeWords('xx', { 'ask.speak': 12, 'ask.reply': '' }).say('ask.speak')).toBe('Je veux parler')
  })

  it('count as each language counts', () => {
    expect([0, 1, 2].map((count) => fr.count('waiting', count))).toEqual([
      'Personne n’attend',
      '1 personne attend',
      '2 personnes attendent',
    ])
    expect(ar.count('waiting', 2)).toBe('شخصان ينتظران')
    expect(ar.count('waiting', 5)).toContain('أشخاص')
  })

  it('write a place in line as each language does', () => {
    expect([1, 3].map((place) => fr.ordinal(place))).toEqual(['1re', '3e'])
    expect([1, 2, 3, 4, 11, 21].map((place) => makeWords('en', read('en')).ordinal(place))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '21st',
    ])
  })

  it('say why one waits, with one’s own count', () => {
    expect(fr.coded('reason', 'firstTime')).toBe('première prise de parole ce soir')
    expect(fr.coded('reason', 'asked', { turns: 0 })).toBe('dans l’ordre des demandes')
    expect(fr.coded('reason', 'asked', { turns: 2 })).toBe('vous avez déjà parlé 2 fois')
  })

  it('refuse a ballot in the words that say who may not vote', () => {
    expect(fr.coded('refused', 'noVote')).toBe(fr.coded('whyNot', 'noVote'))
  })

  it('say something plain of a code they do not know', () => {
    expect(fr.coded('reason', 'ofAnotherVersion')).toBe('dans l’ordre de la liste')
    expect(fr.coded('refused', 'ofAnotherVersion', { seconds: 3 })).toMatch(/^La salle n’a pas pu le faire/)
  })
})
