import { describe, expect, it } from 'vitest'
import { defaultRules, rulesProfileSchema } from '#shared/contract/rules.ts'
import type { Language } from '#shared/contract/meeting.ts'
import { ruleDifferences, ruleValue, ruleWords, type RuleField } from '#shared/minutes/rule-words/rule-words.ts'
import type { RuleChanges } from '#shared/rules/rules-profile.ts'
import { ordinary } from '#factories/document-text.ts'
import { rulesWith } from '#factories/rules.ts'

const table = { id: 'table', name: 'Table', values: ['Nord', 'Sud'].map((name) => ({ id: name, name })) }
const before = rulesWith({ turnMinutes: 3 })

function said(changes: RuleChanges, language: Language = 'fr'): string[] {
  return ruleDifferences(language, before, changes).map(ordinary)
}

describe('rules in words', () => {
  it.each<[RuleChanges, string]>([
    [{ turnMinutes: 2 }, 'durée d’une prise de parole : 3 min → 2 min'],
    [{ turnMinutes: null }, 'durée d’une prise de parole : 3 min → sans limite'],
    [{ turnMinutes: 1.5 }, 'durée d’une prise de parole : 3 min → 1,5 min'],
    [{ speechPriority: 'none' }, 'ordre de parole : d’abord qui n’a pas encore parlé → dans l’ordre des demandes'],
    [{ alternation: 'college' }, 'alternance : aucune → collège'],
    [{ oneTurnEach: true }, 'une seule prise de parole par personne et par point : non → oui'],
    [{ simultaneousMs: 0 }, 'demandes comptées comme faites ensemble : à 60 s près → jamais'],
    [{ majority: { numerator: 2, denominator: 3 } }, 'majorité requise : plus de la moitié → au moins 2/3'],
    [{ noticeDays: 14 }, 'délai de convocation : non prévu → 14 jours'],
    [{ voters: 'everybody' }, 'qui vote : les membres → toutes les personnes présentes, sauf les invités'],
    [
      { quorum: { basis: 'fullSeats', numerator: 1, denominator: 2, perCollege: 2, countProxies: false } },
      'quorum : aucun → 1/2 des titulaires, 2 au moins par collège, sans compter les pouvoirs',
    ],
    [{ signers: [] }, 'qui signe : Animation et Secrétariat de séance → personne'],
    [
      { secretOnDemand: { numerator: 1, denominator: 3 } },
      'bulletin secret sur demande : non prévu → si 1/3 des présents le demandent',
    ],
  ])('%j', (changes, words) => {
    expect(said(changes)).toEqual([words])
  })

  it('names a category, even one that comes with the change', () => {
    expect(said({ categories: [table], alternation: 'table' })).toEqual([
      'alternance : aucune → Table',
      'ce que chacun peut dire de soi : rien → Table',
    ])
  })

  it('speaks English too', () => {
    expect(said({ turnMinutes: 2, proxiesPerHolder: 0 }, 'en')).toEqual([
      'proxies a person, at most: 1 → none',
      'length of a turn: 3 min → 2 min',
    ])
  })

  it.each<Language>(['fr', 'en'])('has words for every rule and its usual value (%s)', (language) => {
    for (const field of Object.keys(rulesProfileSchema.shape) as RuleField[]) {
      expect(ruleWords(language).labels[field], field).not.toBe('')
      expect(ruleValue(language, field, defaultRules[field], defaultRules), field).not.toMatch(/^$|undefined|\[object/)
    }
  })

  it.each<Language>(['fr', 'en'])('has words for everything a rule may be chosen from (%s)', (language) => {
    const { shape } = rulesProfileSchema
    for (const each of shape.speechPriority.options)
      expect(ruleValue(language, 'speechPriority', each, defaultRules)).toMatch(/\w/)
    for (const each of shape.tieRule.options) expect(ruleValue(language, 'tieRule', each, defaultRules)).toMatch(/\w/)
    for (const each of shape.majorityBase.options)
      expect(ruleValue(language, 'majorityBase', each, defaultRules)).toMatch(/\w/)
    for (const each of shape.ballots.element.options)
      expect(ruleValue(language, 'ballots', [each], defaultRules)).not.toContain(each)
  })
})
