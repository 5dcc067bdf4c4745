import { describe, expect, it } from 'vitest'
import { ordinary } from '#factories/document-text.ts'
import { rulesWith } from '#factories/rules.ts'
import { publicSpeechRules } from '#shared/meeting/public/rules.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import { speechRuleLines } from '../../../../renderer/projection/rule-lines.ts'

function lines(changes: Partial<RulesProfile>, language: 'fr' | 'en' = 'fr'): string[] {
  return speechRuleLines(publicSpeechRules(rulesWith(changes)), language).map(ordinary)
}

describe('the rules of speech on the wall', () => {
  it.each<[Partial<RulesProfile>, string]>([
    [{ speechPriority: 'none' }, 'On parle dans l’ordre des demandes.'],
    [{ speechPriority: 'firstTime' }, 'D’abord qui n’a pas encore parlé.'],
    [{ speechPriority: 'fewestTurns' }, 'D’abord qui a le moins pris la parole.'],
    [
      { speechPriority: 'none', alternation: 'college' },
      'Chacun son tour : Habitants, Associations et acteurs locaux.',
    ],
  ])('%j begins with who speaks', (changes, first) => {
    expect(lines(changes)[0]).toBe(first)
  })

  it('says how long, in minutes and seconds', () => {
    expect(lines({ turnMinutes: 2 })).toContain('2 min chacun.')
    expect(lines({ turnMinutes: 1.5 })).toContain('1 min 30 chacun.')
    expect(lines({ turnMinutes: 0.5 })).toContain('30 s chacun.')
    expect(lines({ turnMinutes: null }).join(' ')).not.toContain('chacun.')
  })

  it('ends with silence being a right, in both languages', () => {
    expect(lines({}).at(-1)).toBe('Se taire est un droit : on peut passer son tour.')
    expect(lines({}, 'en').at(-1)).toBe('Silence is a right: one may pass.')
  })

  it('calls the kinds of intervention by words anyone knows', () => {
    expect(lines({}).join(' ')).toContain(
      '« Je veux parler », « Je réponds », « J’ai une question », « Sur le déroulement »',
    )
    expect(lines({ kindsFirst: true })).toContain('Les réponses et les questions passent avant.')
  })
})
