import { describe, expect, it } from 'vitest'
import { read } from '#shared/minutes/reading.ts'
import { closing, distribution, nextSession, signatures } from '#shared/minutes/sections/closing.ts'
import { blockLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildMeeting, buildPerson, type MeetingOverrides } from '#factories/meeting.ts'

const opened = happened('18:30', { kind: 'sessionOpened' })
const adjourned = happened('20:15', { kind: 'sessionAdjourned' })

function closingOf(...journal: Line[]): string[] {
  const people = ['a', 'b', 'c', 'd', 'e'].map((id) => buildPerson({ id }))
  return closing(read(buildMeeting({ people, journal: journalOf(...journal) }), 'members'))
    .flatMap(blockLines)
    .map(ordinary)
}
function readingOf(overrides: MeetingOverrides) {
  return read(buildMeeting(overrides), 'members')
}

describe('the closing', () => {
  it('tells a pause and a suspension apart', () => {
    const lines = closingOf(
      opened,
      happened('19:00', { kind: 'sessionPaused', form: 'pause' }),
      happened('19:10', { kind: 'sessionResumed' }),
      happened('19:20', { kind: 'sessionPaused', form: 'suspension' }),
      happened('19:26', { kind: 'sessionResumed' }),
      adjourned,
    )
    expect(lines).toEqual([
      '# Clôture',
      'La séance est ouverte à 18 h 30.',
      'Pause de 19 h à 19 h 10.',
      'La séance est suspendue de 19 h 20 à 19 h 26.',
      'La séance est levée à 20 h 15.',
    ])
  })

  it('of a session that was suspended and adjourned without resuming says so', () => {
    const lines = closingOf(opened, happened('19:20', { kind: 'sessionPaused', form: 'suspension' }), adjourned)
    expect(lines).toContain('La séance est suspendue à 19 h 20.')
    expect(lines).toContain('La séance est levée à 20 h 15.')
  })

  it('says that a session is not adjourned', () => {
    expect(closingOf(opened)).toContain('La séance n’est pas levée.')
  })
})

describe('what follows the session', () => {
  it('is the next one, or that its date is to be set', () => {
    const lines = (overrides: MeetingOverrides) => nextSession(readingOf(overrides)).flatMap(blockLines).map(ordinary)
    expect(lines({})[1]).toBe('jeudi 10 décembre 2026, 18 h 30, Centre social')
    expect(lines({ header: { nextTime: null, nextPlace: '' } })[1]).toBe('jeudi 10 décembre 2026')
    expect(lines({ header: { nextDate: null } })[1]).toBe('Date à fixer.')
  })

  it('is signed by those the rules name, in their order, and never by an assumed chair', () => {
    expect(signatures(readingOf({}))[1]).toEqual({
      kind: 'signatures',
      fields: [
        { role: 'Animation', name: 'Aline Marchepied' },
        { role: 'Secrétariat de séance', name: 'Farid Pontneuf' },
      ],
    })
    expect(signatures(readingOf({ rules: { signers: ['minuteTaker', 'chair'] } }))[1]).toEqual({
      kind: 'signatures',
      fields: [
        { role: 'Secrétariat de séance', name: 'Farid Pontneuf' },
        { role: 'Présidence de séance', name: '' },
      ],
    })
    const roles = { chair: 'Carla Vertemotte', coChair: 'Denis Hautpré' }
    expect(signatures(readingOf({ roles, rules: { signers: ['chair', 'coChair'] } }))[1]).toEqual({
      kind: 'signatures',
      fields: [
        { role: 'Présidence de séance', name: 'Carla Vertemotte' },
        { role: 'Co-présidence de séance', name: 'Denis Hautpré' },
      ],
    })
    expect(signatures(readingOf({ rules: { signers: [] } }))).toEqual([])
  })

  it('is sent to one recipient a line', () => {
    const lines = distribution(readingOf({ header: { distribution: 'Membres\r\n\n  Mairie \n' } })).flatMap(blockLines)
    expect(lines).toEqual(['# Diffusion', '- Membres', '- Mairie'])
    expect(distribution(readingOf({ header: { distribution: ' \n' } }))).toEqual([])
  })
})
