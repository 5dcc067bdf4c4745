import { describe, expect, it } from 'vitest'
import { publicationFactSchema } from '#shared/contract/council.ts'
import { publish } from '#shared/minutes/publication.ts'
import { documentLines } from '#factories/document-text.ts'
import { journalOf } from '#factories/journal.ts'
import { buildMeeting, scriptOfTheEvening } from '#factories/meeting.ts'

describe('a publication', () => {
  const publication = publish(buildMeeting({ header: { sessionNumber: null } }), 15)

  it('numbers its decisions from the session it becomes', () => {
    expect(publication.decisions.map(({ number, text }) => [number, text])).toEqual([
      ['D15-1', 'Le conseil demande que les critères de relogement soient publiés.'],
      ['D15-2', '600 € sont accordés à la fête des voisins.'],
    ])
    expect(documentLines(publication.editions.members).join('\n')).toContain('[Avis D15-1]')
  })

  it('holds the three editions as they read that day', () => {
    expect(Object.values(publication.editions).map(({ edition }) => edition)).toEqual(['members', 'public', 'simple'])
  })

  it('counts who came, who was represented, excused and absent, by college', () => {
    expect(publication.attendance).toEqual({
      members: 8,
      present: 6,
      represented: 1,
      excused: 1,
      absent: 0,
      guests: 1,
      public: 0,
      companions: 0,
      colleges: [
        { name: 'Habitants', members: 5, present: 5, represented: 0, excused: 0, absent: 0 },
        { name: 'Associations et acteurs locaux', members: 3, present: 1, represented: 1, excused: 1, absent: 0 },
      ],
    })
  })

  it('gives the register what its schema takes', () => {
    const { docId, lineage, title, date, sessionNumber, decisions, actions } = publication
    const sha256 = '0'.repeat(64)
    const fact = { kind: 'published', docId, lineage, title, date, sessionNumber, decisions, actions }
    expect(publicationFactSchema.parse({ ...fact, pdfSha256: sha256, documentSha256: sha256, pages: 4 })).toMatchObject(
      fact,
    )
  })

  it('gives the register what each decision carries: names as agreed, alternatives, to whom, sums', () => {
    const journal = journalOf(
      ...scriptOfTheEvening.map((line) =>
        line.fact.kind === 'decisionRecorded' && line.fact.decisionId === 'opinion'
          ? {
              ...line,
              fact: { ...line.fact, dissentNames: ['Denis'], alternatives: ['Attendre mars'], addressedTo: 'bailleur' },
            }
          : line,
      ),
    )
    const [opinion, grant] = publish(buildMeeting({ journal }), 15).decisions
    expect(opinion).toMatchObject({
      dissentingViews: ['Relogement dans le même immeuble'],
      dissentNames: ['Denis'],
      alternatives: ['Attendre mars'],
      addressedTo: 'bailleur',
    })
    expect(opinion).not.toHaveProperty('amountAsked')
    expect(grant).toMatchObject({ amountAsked: 60_000, amountGranted: 60_000, alternatives: [] })
    expect(grant).not.toHaveProperty('dissentNames')
  })

  it('gives the register a decision as long as the journal allows', () => {
    const long = 'é'.repeat(20_000)
    const journal = journalOf(
      ...scriptOfTheEvening.map((line) =>
        line.fact.kind === 'decisionRecorded'
          ? { ...line, fact: { ...line.fact, text: long, dissentingViews: [long] } }
          : line,
      ),
    )
    const { decisions } = publish(buildMeeting({ journal }), 15)
    expect(publicationFactSchema.shape.decisions.parse(decisions)).toEqual(decisions)
  })

  it('is plain JSON that reads back as itself, the same each time', () => {
    expect(JSON.parse(JSON.stringify(publication))).toEqual(publication)
    expect(JSON.stringify(publish(buildMeeting({ header: { sessionNumber: null } }), 15))).toBe(
      JSON.stringify(publication),
    )
  })

  it('refuses to publish "none" where nobody asked about dissent', () => {
    const journal = journalOf(
      ...scriptOfTheEvening.map((line) =>
        line.fact.kind === 'decisionRecorded' ? { ...line, fact: { ...line.fact, dissentingViews: null } } : line,
      ),
    )
    expect(() => publish(buildMeeting({ journal }), 15)).toThrow('dissenting views')
  })
})
