import { describe, expect, it } from 'vitest'
import { noLetterhead } from '#shared/contract/letterhead.ts'
import { charactersToAsk, missingPassages, type MissingPassage } from '#shared/minutes/characters/missing-passages.ts'
import { typedPassages } from '#shared/minutes/characters/typed-passages.ts'
import { compose } from '#shared/minutes/compose.ts'
import { withLetterhead } from '#shared/minutes/letterhead.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { buildAction, buildItem, buildMeeting, buildPerson, type MeetingOverrides } from '#factories/meeting.ts'
import { paragraph, textOf } from '#factories/text.ts'

const letterhead = { ...noLetterhead, name: 'Conseil', address: '3 rue 路' }

function foundIn(overrides: MeetingOverrides): MissingPassage[] {
  const meeting = buildMeeting({ items: [buildItem({ id: 'i', title: 'Débat' })], ...overrides })
  const passages = typedPassages(meeting, letterhead)
  const missing = new Set(Array.from(charactersToAsk(passages), (char) => char.codePointAt(0) ?? 0))
  return missingPassages(passages, missing, withLetterhead(compose(meeting, 'members'), letterhead))
}

const decision = (text: string) =>
  happened('19:10', {
    kind: 'decisionRecorded',
    decisionId: 'd',
    itemId: 'i',
    type: 'decision',
    mode: 'consensus',
    text,
    dissentingViews: [],
    alternatives: [],
  })

describe('A character that may not be printed', () => {
  it.each<[string, MeetingOverrides, string, MissingPassage['place']]>([
    [
      'in the text of an item',
      { texts: { i: textOf(paragraph('Madame 王 parle.')) } },
      '王',
      { screen: 'minutes', panel: 'i' },
    ],
    ['in its title', { items: [buildItem({ id: 'i', title: 'Le 橋' })] }, '橋', { screen: 'prepare', panel: 'agenda' }],
    [
      'in a conclusion',
      { items: [buildItem({ id: 'i', conclusion: 'Voir 陳' })] },
      '陳',
      { screen: 'minutes', panel: 'i' },
    ],
    [
      'in a name',
      { people: [buildPerson({ id: 'p', name: '李 Anne' })] },
      '李',
      { screen: 'prepare', panel: 'people' },
    ],
    [
      'in a decision',
      { journal: journalOf(happened('18:30', { kind: 'sessionOpened' }), decision('Écrire à 張')) },
      '張',
      { screen: 'conduct', panel: 'i' },
    ],
    [
      'in an action',
      { actions: [buildAction({ id: 'a', itemId: 'i', what: 'Appeler 林' })] },
      '林',
      { screen: 'minutes', panel: 'i' },
    ],
    ['in the council’s address', {}, '路', { screen: 'council' }],
  ])('%s leads there', (_, overrides, char, place) => {
    const found = foundIn(overrides).filter((each) => each.char === char)
    expect(found.map((each) => each.place)).toEqual([place])
    expect(found[0]?.around).toContain(char)
  })

  it('is asked about only beyond what every font here has, each once', () => {
    const passages = ['Ça coûte 12 € – « oui »', '王李王', 'cafe\u0301'].map((text) => ({
      place: { screen: 'finalise' as const },
      text,
      inText: false,
    }))
    expect(charactersToAsk(passages)).toBe('李王')
  })

  it('is left out where its words are no longer printed', () => {
    const first = decision('Écrire à 張')
    const journal = journalOf(happened('18:30', { kind: 'sessionOpened' }), first)
    const corrected = journal.map((entry) => ({ ...entry }))
    const last = corrected.at(-1)
    if (last?.kind !== 'decisionRecorded') throw new Error('no decision')
    const again = { ...last, id: 'again', seq: last.seq + 1, corrects: last.id, text: 'Écrire à Mme Zhang' }
    expect(foundIn({ journal: [...corrected, again] }).map(({ char }) => char)).toEqual(['路'])
  })

  it('is one entry for each line it stands in', () => {
    const texts = { i: textOf(paragraph('王 dit oui'), paragraph('王 dit oui'), paragraph('王 dit non')) }
    expect(foundIn({ texts }).map(({ around }) => around)).toEqual(['3 rue 路', '王 dit oui', '王 dit non'])
  })
})
