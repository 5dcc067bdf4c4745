import { describe, expect, it } from 'vitest'
import type { FactOf } from '#shared/rules/facts.ts'
import { read } from '#shared/minutes/reading.ts'
import { decisionCallout, decisionLog } from '#shared/minutes/sections/decisions.ts'
import { blockLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { buildMeeting } from '#factories/meeting.ts'

function linesOf(decided: Partial<FactOf<'decisionRecorded'>>): { callout: string[]; log: string[] } {
  const journal = journalOf(
    happened('18:30', { kind: 'sessionOpened' }),
    happened('18:31', { kind: 'itemStarted', itemId: 'housing' }),
    happened('18:40', {
      kind: 'decisionRecorded',
      decisionId: 'd',
      itemId: 'housing',
      type: 'decision',
      mode: 'consent',
      text: 'On se retrouve en mars.',
      dissentingViews: [],
      alternatives: [],
      ...decided,
    }),
  )
  const reading = read(buildMeeting({ journal }), 'members')
  return {
    callout: reading.decisions.flatMap((each) => blockLines(decisionCallout(reading, each))).map(ordinary),
    log: decisionLog(reading).flatMap(blockLines).map(ordinary),
  }
}

describe('a decision', () => {
  it('says its number, its text, how it was taken, and that there was no other view', () => {
    expect(linesOf({}).callout).toEqual([
      '[Décision D14-1]',
      '  On se retrouve en mars.',
      '  Mode de décision : consentement.',
      '  Avis divergents : aucun.',
    ])
  })

  it('never turns an unasked question into an answer', () => {
    const { callout, log } = linesOf({ dissentingViews: null })
    expect(callout).toContain('  Avis divergents : à compléter.')
    expect(log.at(-1)).toMatch(/\| à compléter \|$/u)
    expect(callout.join('\n')).not.toContain('aucun')
  })

  it('prints every dissenting view and alternative, in the callout and in the log', () => {
    const { callout, log } = linesOf({ dissentingViews: ['Attendre', 'Refuser'], alternatives: ['Un essai d’un mois'] })
    expect(callout).toEqual(expect.arrayContaining(['  [Avis divergents]', '    - Attendre', '    - Refuser']))
    expect(callout).toContain('  - Un essai d’un mois')
    expect(log.at(-1)).toBe('| D14-1 | 2 | On se retrouve en mars. | consentement | Attendre / Refuser |')
  })

  it.each([
    ['opinion', '[Avis D14-1]'],
    ['wish', '[Vœu D14-1]'],
    ['referral', '[Interpellation D14-1]'],
    ['adjourned', '[Ajournement D14-1]'],
  ] as const)('of type %s is called %s', (type, label) => {
    expect(linesOf({ type }).callout[0]).toBe(label)
  })

  it('keeps the lines of a text typed on several lines', () => {
    expect(linesOf({ text: 'Un.\nDeux.' }).callout[1]).toBe('  Un.\nDeux.')
  })

  it('of which there is none is said', () => {
    const reading = read(buildMeeting({ journal: [] }), 'members')
    expect(decisionLog(reading).flatMap(blockLines)).toEqual([
      '# Relevé de décisions',
      'Aucune décision n’est enregistrée.',
    ])
  })
})
