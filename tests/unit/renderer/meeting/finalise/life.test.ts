import { describe, expect, it } from 'vitest'
import type { LifeRemark, MinutesLife } from '#shared/contract/minutes-life.ts'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { keptRemarks } from '../../../../../renderer/meeting/finalise/life/kept-remarks.ts'
import { selectedPassage } from '../../../../../renderer/meeting/finalise/life/preview-place.ts'
import { isPast, stageAtHand, stages } from '../../../../../renderer/meeting/finalise/life/stages.ts'
import { laterSessions, likelySession } from '../../../../../renderer/meeting/finalise/life/use-later-sessions.ts'
import { heldBefore, readinessOf } from '../../../../../renderer/meeting/prepare/agenda/previous-minutes.ts'

const lifeIn = (state: MinutesLife['state'], waitsFor: MinutesLife['waitsFor'], revision: number | null = 1) =>
  ({ state, waitsFor, revision }) as MinutesLife

describe('the stages a person sees', () => {
  it.each([
    ['draft', 'review', [], 'reviewed'],
    ['reviewed', 'circulation', ['reviewed'], 'circulated'],
    ['circulated', 'approval', ['reviewed', 'circulated'], 'approved'],
    ['circulated', 'nextSession', ['reviewed', 'circulated'], 'approved'],
    // Signed on circulation, as some rules have it.
    ['circulated', 'signature', ['reviewed', 'circulated'], 'signed'],
    // Refused: mended, then sent round again.
    ['refused', 'circulation', ['reviewed'], 'circulated'],
    ['approved', 'signature', ['reviewed', 'circulated', 'approved'], 'signed'],
    ['signed', 'archive', ['reviewed', 'circulated', 'approved', 'signed'], 'archived'],
    ['archived', null, ['reviewed', 'circulated', 'approved', 'signed', 'archived'], null],
  ] as const)('%s, waiting for %s: past %j, at hand %s', (state, waitsFor, past, atHand) => {
    const life = lifeIn(state, waitsFor)
    expect(stages.filter((stage) => isPast(stage, life))).toEqual(past)
    expect(stageAtHand(life)).toBe(atHand)
  })
})

describe('remarks kept for the session', () => {
  const remark = (
    text: string,
    as: 'taken' | 'kept' | 'withdrawn' | null,
    excerpt: string | null = null,
  ): LifeRemark => ({
    remarkId: text,
    passage: excerpt === null ? null : { excerpt, place: '', blockKey: 'k' },
    text,
    author: 'Carla Vertemotte',
    by: 'Farid Pontneuf',
    at: 0,
    settled: as === null ? null : { as, words: '', by: 'Farid Pontneuf', at: 1 },
  })

  it('begin the corrections, one paragraph each, without the name of who made them', () => {
    const remarks = [
      remark('Le nom de l’école est faux.', 'kept'),
      remark('C’était devant l’école.', 'kept', 'Le banc\nde la place'),
      remark('Une coquille.', 'taken'),
      remark('Rien.', 'withdrawn'),
      remark('Sans réponse.', null),
    ]
    const said = keptRemarks(remarks, 'fr')
    expect(said).toBe('Le nom de l’école est faux.\n\n«\u00A0Le banc de la place\u00A0»\u00A0: C’était devant l’école.')
    expect(said).not.toContain('Carla')
  })

  it('quote in the language of the minutes, and no more of a long passage than finds it again', () => {
    expect(keptRemarks([remark('Wrong.', 'kept', 'The bench')], 'en')).toBe('“The bench”: Wrong.')
    expect(keptRemarks([remark('Wrong.', 'kept', 'mot '.repeat(200))], 'en').length).toBeLessThan(140)
  })
})

describe('a selection in the preview', () => {
  const passages = [
    { key: 'a', place: '1. Ouverture', text: 'Le banc de la place est demandé.' },
    { key: 'b', place: '2. Logement', text: 'Relogement | mars' },
  ]

  it.each([
    [
      'some words of a passage',
      'banc de la\nplace',
      { blockKey: 'a', place: '1. Ouverture', excerpt: 'banc de la place' },
    ],
    ['a row of a table, whose cells the page parts', 'Relogement mars', { blockKey: 'b', excerpt: 'Relogement mars' }],
    ['more than one passage', 'x Le banc de la place est demandé. y', { blockKey: 'a', excerpt: passages[0]?.text }],
  ])('of %s', (_, selected, expected) => {
    expect(selectedPassage(passages, selected)).toMatchObject(expected)
  })

  it('of nothing, or of words no passage says, is none', () => {
    expect(selectedPassage(passages, '  ')).toBeNull()
    expect(selectedPassage(passages, 'La fontaine')).toBeNull()
  })
})

describe('the session that approves', () => {
  const meeting = (docId: string, date: string, phase: MeetingSummary['phase'] = 'adjourned') =>
    ({ docId, date, phase, title: docId, finalisedAt: null }) as MeetingSummary
  const meetings = [
    meeting('december', '2026-12-10'),
    meeting('november', '2026-11-12'),
    meeting('january', '2027-01-14', 'planned'),
    meeting('october', '2026-10-08'),
  ]

  it('is one after it, the nearest first; likely the nearest that has been', () => {
    const sessions = laterSessions(meetings, 'november', '2026-11-12')
    expect(sessions.map(({ docId }) => docId)).toEqual(['december', 'january'])
    expect(likelySession(sessions, '2027-02-01')?.docId).toBe('december')
    expect(likelySession(sessions, '2026-11-20')).toBeNull()
  })

  it('is asked about the minutes of the last session held before it', () => {
    expect(heldBefore(meetings, 'january', '2027-01-14')?.docId).toBe('december')
    expect(heldBefore(meetings, 'october', '2026-10-08')).toBeNull()
    expect(heldBefore([meeting('planned', '2026-09-01', 'planned')], 'october', '2026-10-08')).toBeNull()
  })

  it.each([
    ['draft', null, 'notFinalised'],
    ['draft', 1, 'notCirculated'],
    ['reviewed', 1, 'notCirculated'],
    ['circulated', 1, 'ready'],
    ['refused', 2, 'refused'],
    ['approved', 2, 'approved'],
    ['archived', 2, 'approved'],
  ] as const)('finds minutes that are %s (revision %s) %s', (state, revision, readiness) => {
    expect(readinessOf(lifeIn(state, null, revision))).toBe(readiness)
  })
})
