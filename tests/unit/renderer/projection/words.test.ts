import { describe, expect, it } from 'vitest'
import { buildDots, buildRunningItem, buildSpeaker, buildVote } from '#factories/public-view.ts'
import { type Slide } from '../../../../renderer/projection/slide.ts'
import { wallWords } from '../../../../renderer/projection/words.ts'

const fr = wallWords('fr')
const en = wallWords('en')
const noBreak = '\u00A0'
const tied = { for: 8, against: 8, abstain: 1, notVoting: 0 }

describe('The wall’s words', () => {
  it('say a result in figures and words', () => {
    const counted = (
      pour: number,
      against: number,
      abstain: number,
      more: Partial<ReturnType<typeof buildVote>> = {},
    ) => ({
      ...buildVote(more),
      counts: { for: pour, against, abstain, notVoting: 0 },
    })
    expect(fr.ballots.counts(counted(12, 3, 2))).toBe(`12${noBreak}pour, 3${noBreak}contre, 2 abstentions`)
    expect(fr.ballots.counts(counted(16, 0, 1))).toContain('1 abstention')
    expect(fr.ballots.counts(counted(16, 0, 0))).toMatch(/0 abstention$/)
    expect(en.ballots.counts(counted(1, 1, 0))).toBe('1 for, 1 against, 0 abstentions')
    const paper = counted(10, 4, 0, { ballot: 'secretPaper', blank: 2, invalid: 1 })
    expect(fr.ballots.counts(paper)).toMatch(/2 blancs, 1 nul$/)
    const short = counted(9, 6, 2, { outcome: 'notReached', needed: 10 })
    expect([fr.ballots.outcome(short), fr.ballots.outcomeMeans(short)]).toEqual([
      'Non adopté',
      `il fallait 10${noBreak}pour, il y en a 9`,
    ])
  })

  it('say over-run as minutes more, never as a negative number', () => {
    expect(fr.time({ kind: 'over', minutes: 6 })).toBe(`6${noBreak}min de plus`)
    expect(fr.time({ kind: 'left', minutes: 13 })).toBe(`encore 13${noBreak}min`)
    expect(fr.time({ kind: 'lastMinute' })).toBe('dernière minute')
  })

  it('write « ne prend pas part au vote » in full', () => {
    expect(fr.notVoting(1)).toBe('1 personne ne prend pas part au vote')
    expect(fr.notVoting(2)).toBe('2 personnes ne prennent pas part au vote')
  })

  it('say who votes, with figures only once somebody was counted in', () => {
    expect(fr.voters(17)).toBe(`17${noBreak}voix${noBreak}: membres présents ou représentés`)
    expect(fr.voters(0)).not.toContain('0')
    expect(en.voters(1)).toMatch(/^1 vote:/)
  })

  it('say how many phones voted and never how, and that a hand is not raised as well', () => {
    expect(fr.turnout(9)).toBe('9 personnes ont voté par téléphone, sans lever la main.')
    expect(fr.turnout(1)).toBe('1 personne a voté par téléphone, sans lever la main.')
    expect(fr.turnout(0)).toBe('Qui vote par téléphone ne lève pas la main.')
    expect(fr.dotsHow(3, true)).toBe(`3 gommettes chacun${noBreak}: par téléphone ou sur l’affiche`)
    expect(fr.dotsHow(1, false)).not.toContain('téléphone')
  })

  it.each<[string, Slide, string]>([
    ['the item', { kind: 'item', item: buildRunningItem(4) }, `Point 4${noBreak}: Suivi des actions`],
    [
      'the speaker',
      { kind: 'floor', item: null, speaker: buildSpeaker({ name: 'Aline', form: 'turn', since: 1 }) },
      'Aline a la parole',
    ],
    [
      'a person who asked not to be named',
      { kind: 'floor', item: null, speaker: buildSpeaker({ name: null, form: 'turn', since: 1 }) },
      'Une personne a la parole',
    ],
    [
      'what the pause has to say',
      { kind: 'pause', pause: { form: 'pause', since: 1, returnAt: null }, message: 'Café au fond' },
      'Pause. Café au fond',
    ],
    ['a proposed wording', { kind: 'wording', item: null, text: 'Le conseil demande' }, 'Texte proposé'],
    [
      'what the dots say',
      { kind: 'dotsResult', item: null, dots: { ...buildDots(), options: ['Bancs', 'Arbres'], totals: [4, 9] } },
      `Priorités de la salle, en gommettes${noBreak}: Bancs 4, Arbres 9`,
    ],
    [
      'how each proposition of an opinion stands, in its order',
      {
        kind: 'dotsResult',
        item: null,
        dots: {
          ...buildDots({ degrees: ['agree', 'reserved', 'disagree'], options: ['La fête', 'Le jardin'] }),
          totals: [3, 4],
          grades: [
            [1, 0, 2],
            [4, 0, 0],
          ],
        },
      },
      `Avis de la salle. La fête${noBreak}: d’accord 1, pas d’accord 2. Le jardin${noBreak}: d’accord 4`,
    ],
    ['a tie', { kind: 'result', item: null, vote: { ...buildVote({ outcome: 'tie' }), counts: tied } }, 'Égalité'],
  ])('tell a screen reader %s', (_what, slide, said) => {
    expect(fr.spoken(slide)).toContain(said)
  })

  it('has the same kinds of items and decisions in both languages', () => {
    expect(Object.keys(en.kinds)).toEqual(Object.keys(fr.kinds))
    expect(Object.keys(en.decisions)).toEqual(Object.keys(fr.decisions))
  })
})
