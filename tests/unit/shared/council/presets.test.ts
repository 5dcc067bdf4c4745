import { describe, expect, it } from 'vitest'
import { rulesProfileSchema } from '#shared/contract/rules.ts'
import { presetChanges, presetIds, presetOf, presetRules, type PresetId } from '#shared/council/presets.ts'
import { ruleDifferences } from '#shared/minutes/rule-words/rule-words.ts'
import { ordinary } from '#factories/document-text.ts'
import { rulesWith } from '#factories/rules.ts'

const table = { id: 'table', name: 'Table', values: ['Nord', 'Sud'].map((name) => ({ id: name, name })) }
const own = rulesWith({ colleges: [{ id: 'tenants', name: 'Locataires' }], categories: [table] })

describe('rules to start from', () => {
  it.each(presetIds)('%s: sound, and leaves the council its colleges and categories', (id) => {
    const rules = presetRules(id, own)
    expect(rulesProfileSchema.parse(rules)).toEqual(rules)
    expect(rules).toMatchObject({ colleges: own.colleges, categories: own.categories })
    expect(presetOf(rules)).toBe(id)
  })

  it('are left once a rule was changed by hand', () => {
    expect(presetOf({ ...presetRules('fundCommittee', own), noticeDays: 8 })).toBeNull()
  })

  it.each(presetIds)('%s: allows no secret vote by phone, which a council turns on knowingly', (id) => {
    expect(presetRules(id, own)).toMatchObject({ electionsByPhone: false })
    expect(presetRules(id, own).ballots).not.toContain('secretPhone')
  })

  it.each<[PresetId, string[]]>([
    ['plainCouncil', []],
    [
      'fundCommittee',
      [
        'délai de convocation : non prévu → 5 jours',
        'quorum : aucun → 1/3 des membres, sans compter les pouvoirs',
        'durée d’une prise de parole : sans limite → 3 min',
        'façons de décider : consensus, consentement et majorité → majorité',
      ],
    ],
    [
      'freeAssembly',
      [
        'qui vote : les membres → toutes les personnes présentes, sauf les invités',
        'pouvoirs par personne, au plus : 1 → aucun',
        'durée d’une prise de parole : sans limite → 2 min',
      ],
    ],
  ])('%s says what it changes before it is chosen', (id, lines) => {
    const before = rulesWith()
    const said = ruleDifferences('fr', before, presetChanges(id, before)).map(ordinary)
    expect(said).toEqual(expect.arrayContaining(lines))
    if (lines.length === 0) expect(said).toEqual([])
  })
})
