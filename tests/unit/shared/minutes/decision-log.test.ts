import { describe, expect, it } from 'vitest'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { decisionLogSheet } from '#shared/minutes/decision-log.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'
import { documentLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf } from '#factories/journal.ts'
import { buildAction, buildMeeting, scriptOfTheEvening } from '#factories/meeting.ts'
import { render } from '#factories/pdf.ts'

const demo: WholeMeeting = {
  identity: { docId: 'demo', lineage: 'demo', schema: 1 },
  ...meetingAt(demoScript()),
}

describe('the relevé', () => {
  it('says what was decided, how, with which other views; who does what by when; the next date', () => {
    const lines = documentLines(decisionLogSheet(buildMeeting(), 'members'))
    expect(lines).toContain(
      '| D14-1 | Le conseil demande que les critères de relogement soient publiés. (consensus) / Avis divergents : Relogement dans le même immeuble |',
    )
    expect(lines.join('\n')).toContain(
      '(majorité – Adopté : 4 pour, 1 contre, 1 abstention, 1 ne prend pas part au vote – 600 € accordés sur 600 € demandés)',
    )
    expect(lines).toContain(
      '| Écrire au bailleur sur les critères de relogement | Bachir Clairbois | 19 novembre 2026 |',
    )
    expect(lines).toContain('jeudi 10 décembre 2026, 18 h 30, Centre social')
  })

  it('names nobody to the public', () => {
    const text = documentLines(decisionLogSheet(buildMeeting(), 'public')).join('\n')
    for (const { name } of buildMeeting().people) expect(text).not.toContain(name)
  })

  it('is provisional on every page, and says what was put off and what nobody asked', () => {
    const unasked = scriptOfTheEvening.map((line) =>
      line.fact.kind === 'decisionRecorded' ? { ...line, fact: { ...line.fact, dissentingViews: null } } : line,
    )
    const journal = journalOf(...unasked, happened('18:30', { kind: 'itemPostponed', itemId: 'fund' }))
    const late = buildMeeting({
      journal: journalOf(happened('18:30', { kind: 'sessionOpened' }), happened('18:31', { kind: 'sessionAdjourned' })),
    })
    const sheet = decisionLogSheet(buildMeeting({ journal }), 'members')
    expect(ordinary(sheet.banner ?? '')).toBe('Projet — non approuvé')
    expect(documentLines(sheet).join('\n')).toContain('Avis divergents : à compléter')
    expect(documentLines(decisionLogSheet(late, 'members'))).toContain(
      'Reporté à la prochaine séance : 1. Ouverture ; 2. Relogement de la tour D ; 3. Fête des voisins.',
    )
  })

  it('is one page for the demo evening: twelve decisions, eight actions', async () => {
    expect((await render(decisionLogSheet(demo, 'members'))).pages).toBe(1)
  })

  it('goes on overleaf rather than becoming unreadable', async () => {
    const actions = Array.from({ length: 90 }, (_, index) => buildAction({ id: `a${index}`, owner: 'tout le monde' }))
    expect((await render(decisionLogSheet(buildMeeting({ actions }), 'members'))).pages).toBeGreaterThan(1)
  })
})
