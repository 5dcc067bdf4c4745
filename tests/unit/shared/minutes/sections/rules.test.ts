import { describe, expect, it } from 'vitest'
import type { Edition } from '#shared/contract/operations.ts'
import { read } from '#shared/minutes/reading.ts'
import { changedRules } from '#shared/minutes/sections/rules.ts'
import { blockLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildMeeting, buildPerson } from '#factories/meeting.ts'
import { rulesWith } from '#factories/rules.ts'

const opened = happened('18:30', { kind: 'sessionOpened', rules: rulesWith({ turnMinutes: 3 }) })
const people = [buildPerson({ id: 'aline', name: 'Aline Marchepied' })]

function lines(journal: Line[], edition: Edition = 'members'): string[] {
  const meeting = buildMeeting({ people, journal: journalOf(...journal) })
  return changedRules(read(meeting, edition)).flatMap(blockLines).map(ordinary)
}

describe('rules changed while the assembly met', () => {
  const first = happened('19:20', { kind: 'ruleChanged', changes: { turnMinutes: 2 }, proposedBy: 'Aline Marchepied' })

  it('gives the hour, who proposed it, what it was and what it became', () => {
    expect(lines([opened, first])).toEqual([
      '## Règles changées en séance',
      '- À 19 h 20, sur proposition d’Aline Marchepied, l’assemblée change une règle — durée d’une prise de parole : 3 min → 2 min.',
    ])
  })

  it('counts each from what the one before it made', () => {
    const again = happened('20:00', {
      kind: 'ruleChanged',
      changes: { turnMinutes: null, oneTurnEach: true },
      proposedBy: 'Le collège des habitants',
    })
    expect(lines([opened, first, again])).toContain(
      '- À 20 h, sur proposition du collège des habitants, l’assemblée change des règles — durée d’une prise de parole : 2 min → sans limite ; une seule prise de parole par personne et par point : non → oui.',
    )
  })

  it('names nobody in the public edition', () => {
    expect(lines([opened, first], 'public').join(' ')).not.toContain('Aline')
  })

  it('says nothing when nothing changed, or when it was taken back', () => {
    const taken = happened('19:21', { kind: 'cancelled' }, { cancels: 'entry-2' })
    expect(lines([opened])).toEqual([])
    expect(lines([opened, first, taken])).toEqual([])
  })
})
