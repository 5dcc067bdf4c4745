import { describe, expect, it } from 'vitest'
import {
  approvedInDecember,
  archived,
  back,
  circulated,
  frozen,
  held,
  lifeOf,
  noon,
  on,
  published,
  reviewed,
  sentRound,
  signed,
  type Dated,
} from '#factories/minutes-life.ts'

describe('The minutes of 12 November', () => {
  const script: Dated[] = [
    on('2026-11-14', published),
    on('2026-11-14', frozen),
    on('2026-11-15', reviewed('minuteTaker')),
    on('2026-11-16', reviewed('facilitator')),
    on('2026-11-20', circulated(1)),
    on('2026-12-10', held('approvedWithCorrections')),
    on('2026-12-12', signed(2)),
    on('2026-12-18', signed(1)),
    on('2026-12-19', archived),
  ]
  it.each([
    ['2026-11-13', 0, 'draft', 'review', 'Aline, Bachir', '2026-11-12', 'nothing'],
    ['2026-11-15', 3, 'draft', 'review', 'Aline', '2026-11-12', 'project'],
    ['2026-11-17', 4, 'reviewed', 'circulation', 'Bachir', '2026-11-16', 'project'],
    ['2026-11-30', 5, 'circulated', 'approval', '', '2026-11-20', 'project'],
    ['2026-12-11', 6, 'approved', 'signature', 'Aline, Bachir', '2026-12-10', 'approved'],
    ['2026-12-15', 7, 'approved', 'signature', 'Aline', '2026-12-10', 'approved'],
    ['2026-12-18', 8, 'signed', 'archive', 'Bachir', '2026-12-18', 'approved'],
    ['2026-12-20', 9, 'archived', null, '', null, 'approved'],
  ])('on %s, after %i acts, are %s and wait for %s of %s since %s', (day, acts, state, waitsFor, who, since, may) => {
    const life = lifeOf(script.slice(0, acts), day)
    expect({
      state: life.state,
      waitsFor: life.waitsFor,
      who: life.waitsForWhom.join(', '),
      since: life.since === null ? null : new Date(life.since).toISOString().slice(0, 10),
      may: life.mayCirculate,
    }).toEqual({ state, waitsFor, who, since, may })
  })

  it('are nothing to review while the session goes on', () => {
    const life = lifeOf([], '2026-11-12', { adjournedAt: null })
    expect(life).toMatchObject({ state: 'draft', waitsFor: null })
    expect(new Set(Object.values(life.refusals))).toEqual(new Set(['minutesStillWritten']))
  })

  it('say of each act who, when and what', () => {
    expect(lifeOf(script, '2026-12-20').steps.map(({ kind, by, how, words }) => [kind, by, how, words])).toEqual([
      ['published', '', '', ''],
      ['reviewed', 'Bachir', 'minuteTaker', 'Bachir'],
      ['reviewed', 'Bachir', 'facilitator', 'Aline'],
      ['circulated', 'Bachir', '', 'Les membres'],
      ['approvalHeld', 'Bachir', 'approvedWithCorrections', 'Lire « Farid ».'],
      ['signed', 'Bachir', 'ink', 'Bachir'],
      ['signed', 'Bachir', 'ink', 'Aline'],
      ['archived', 'Bachir', '', ''],
    ])
  })

  it('count a reading of an older text as one, and say that it is older', () => {
    const life = lifeOf([...sentRound.slice(0, 2), on('2026-11-15', reviewed('facilitator', 'older'))], '2026-11-16')
    expect(life.reviews).toMatchObject([{ as: 'facilitator', isOlder: true }])
  })

  it('keep a reading of what was sent round as it is, though the approval then adds its words to the text', () => {
    const life = lifeOf(approvedInDecember, '2026-12-11', { text: 'first text, approved' })
    expect(life.reviews.map(({ isOlder }) => isOlder)).toEqual([false, false])
  })
})

describe('What can’t be done', () => {
  const [approved, nobody] = [approvedInDecember, [] as Dated[]]
  const refusedOnce = [...sentRound, on('2026-12-10', held('refused'))]
  const all = [...approved, on('2026-12-12', signed(1)), on('2026-12-12', signed(2))]
  it.each([
    ['send round what is not finalised', nobody, 'circulate', 'minutesNotFinalised'],
    ['send round what was not read again', sentRound.slice(0, 3), 'circulate', 'minutesNotReviewed'],
    ['approve what was not sent round', sentRound.slice(0, 4), 'approval', 'minutesNotCirculated'],
    ['approve twice', approved, 'approval', 'minutesAlreadyApproved'],
    ['approve what a session refused', refusedOnce, 'approval', 'minutesRefused'],
    ['sign before approval', sentRound, 'sign', 'minutesNotApproved'],
    ['send round anew what is approved', approved, 'circulate', 'minutesAlreadyApproved'],
    ['remark on what is approved', approved, 'remark', 'minutesAlreadyApproved'],
    ['correct what is not approved', sentRound, 'rectify', 'minutesNotApproved'],
    ['archive what nobody signed', approved, 'archive', 'minutesNotSigned'],
    ['archive twice', [...all, on('2026-12-13', archived)], 'archive', 'minutesAlreadyArchived'],
    ['sign what is archived', [...all, on('2026-12-13', archived)], 'sign', 'minutesAlreadyArchived'],
  ] as const)('%s', (_what, script, act, code) => {
    expect(lifeOf(script, '2026-12-20').refusals[act]).toBe(code)
  })

  it.each([
    ['send a project round again', sentRound, 'circulate'],
    ['send round what was refused', refusedOnce, 'circulate'],
    ['approve after a session without quorum', [...sentRound, on('2026-12-10', held('noQuorum'))], 'approval'],
    ['archive what all signed', all, 'archive'],
    ['correct what is archived', [...all, on('2026-12-13', archived)], 'rectify'],
  ] as const)('and can: %s', (_what, script, act) => {
    expect(lifeOf(script, '2026-12-20').refusals[act]).toBeNull()
  })
})

describe('Approval', () => {
  it('refused: the minutes wait to be sent round anew, and are approved after that', () => {
    const script = [...sentRound, on('2026-12-10', held('refused'))]
    expect(lifeOf(script, '2026-12-11')).toMatchObject({
      state: 'refused',
      waitsFor: 'circulation',
      since: noon('2026-12-10') + 5,
      mayCirculate: 'project',
      approval: { outcome: 'refused' },
    })
    expect(lifeOf([...script, on('2026-12-15', circulated(2, 'mended'))], '2026-12-16')).toMatchObject({
      state: 'circulated',
      circulated: 2,
    })
  })

  it('without quorum: they stay a project and wait on', () => {
    const life = lifeOf([...sentRound, on('2026-12-10', held('noQuorum'))], '2026-12-11', { sessions: ['2027-01-14'] })
    expect(life).toMatchObject({ state: 'circulated', waitsFor: 'approval', approval: { outcome: 'noQuorum' } })
  })

  it.each([
    ['2026-12-01', ['2026-12-10'], 'approval', null],
    ['2027-02-19', [], 'approval', null],
    ['2027-02-20', [], 'nextSession', 3],
    ['2027-06-21', [], 'nextSession', 7],
    // A session was held in January and did not speak of them.
    ['2027-02-20', ['2027-01-14'], 'approval', null],
    ['2027-02-20', ['2027-03-11'], 'approval', null],
  ])('on %s with other sessions on %s waits for %s (%s months)', (today, sessions, waitsFor, months) => {
    expect(lifeOf(sentRound, today, { sessions })).toMatchObject({ waitsFor, monthsWithoutSession: months })
  })
})

describe('Going back', () => {
  const inked = [...approvedInDecember, on('2026-12-12', signed(1)), on('2026-12-12', signed(2))]
  const digital = [...approvedInDecember, on('2026-12-12', signed(1, 2, 'digital'))]
  it.each([
    ['a draft nobody read', sentRound.slice(0, 2), []],
    ['a draft one read', sentRound.slice(0, 3), ['draft']],
    ['read again', sentRound.slice(0, 4), ['draft']],
    ['sent round', sentRound, ['draft', 'reviewed']],
    ['refused', [...sentRound, on('2026-12-10', held('refused'))], ['draft', 'reviewed', 'circulated']],
    ['approved', approvedInDecember, ['draft', 'reviewed', 'circulated']],
    ['signed by one', inked.slice(0, -1), ['draft', 'reviewed', 'circulated', 'approved']],
    ['signed in ink', inked, ['draft', 'reviewed', 'circulated', 'approved']],
    ['archived', [...inked, on('2026-12-13', archived)], ['draft', 'reviewed', 'circulated', 'approved', 'signed']],
    ['signed digitally', digital, []],
    ['signed digitally, archived', [...digital, on('2026-12-12', signed(2)), on('2026-12-13', archived)], ['signed']],
  ])('from %s', (_from, script, to) => {
    expect(lifeOf(script, '2026-12-20').backTo).toEqual(to)
  })

  it('undoes what led on, and shows it with its reason', () => {
    const life = lifeOf([...inked, on('2026-12-14', back('circulated'))], '2026-12-15', { sessions: ['2027-01-14'] })
    expect(life).toMatchObject({ state: 'circulated', approved: null, revision: 2, waitsFor: 'approval' })
    expect(life.steps.filter(({ undone }) => undone).map(({ kind }) => kind)).toEqual([
      'approvalHeld',
      'signed',
      'signed',
    ])
    expect(life.steps.at(-1)).toMatchObject({ kind: 'steppedBack', how: 'circulated', words: 'erreur de saisie' })
  })
})

describe('Signing', () => {
  it('on circulation: the project is signed, and waits for its approval after', () => {
    const rules = { signWhen: 'circulation' } as const
    expect(lifeOf(sentRound, '2026-11-21', rules)).toMatchObject({ toSign: 1, waitsFor: 'signature' })
    const done = [...sentRound, on('2026-11-22', signed(1, 1)), on('2026-11-23', signed(2, 1))]
    expect(lifeOf(done, '2026-11-24', rules)).toMatchObject({ state: 'circulated', waitsFor: 'approval' })
    expect(lifeOf([...done, on('2026-12-10', held('approved'))], '2026-12-11', rules)).toMatchObject({
      state: 'signed',
      waitsFor: 'archive',
    })
  })

  it.each([
    [false, 'Aline, Bachir', [null, null]],
    [true, 'Aline', [null, 'signsAfterAnother']],
  ])('in order: %s waits for %s', (signInOrder, who, refusals) => {
    const life = lifeOf(approvedInDecember, '2026-12-11', { signInOrder })
    expect(life.waitsForWhom.join(', ')).toBe(who)
    expect(life.signers.map(({ refusal }) => refusal)).toEqual(refusals)
  })

  it('says of each who signed, how and when, and since when the others are waited for', () => {
    const life = lifeOf([...approvedInDecember, on('2026-12-12', signed(1, 2, 'digital'))], '2026-12-15')
    expect(life.signers).toMatchObject([
      { field: 'signature-1', signedAs: 'Aline', how: 'digital', waitingSince: null, refusal: 'alreadySigned' },
      { field: 'signature-2', name: 'Bachir', signedAt: null, waitingSince: noon('2026-12-10') + 5, refusal: null },
    ])
  })

  it('by nobody: approved minutes are archived as they are', () => {
    const life = lifeOf(approvedInDecember, '2026-12-11', { signers: [] })
    expect(life).toMatchObject({ state: 'approved', waitsFor: 'archive', refusals: { archive: null } })
    expect(life.refusals.sign).toBe('nobodySigns')
  })
})

describe('Remarks', () => {
  it('are kept with their passage and what became of them', () => {
    const passage = { excerpt: 'trois voix', place: 'Déroulement', blockKey: 'k1' }
    const note = { kind: 'remarkNoted', remarkId: 'r1', passage, text: 'Quatre voix.', author: 'Carla' } as const
    const settled = { kind: 'remarkSettled', remarkId: 'r1', as: 'taken', words: '' } as const
    const script = [...sentRound, on('2026-11-22', note), on('2026-11-25', settled, 'Aline')]
    expect(lifeOf(script, '2026-11-26').remarks).toMatchObject([
      { remarkId: 'r1', passage, author: 'Carla', settled: { as: 'taken', by: 'Aline' } },
    ])
  })
})

describe('Two computers that did not know of each other', () => {
  it('approve twice: the first stands, the second is shown as not standing', () => {
    const script = [...approvedInDecember, on('2026-12-11', held('refused', '2026-12-11'), 'Carla', 'host-b')]
    const life = lifeOf(script, '2026-12-12')
    expect(life).toMatchObject({ state: 'approved', approval: { outcome: 'approved' } })
    expect(life.steps.at(-1)).toMatchObject({ by: 'Carla', undone: true })
  })

  it('sign the same field twice: one signature', () => {
    const script = [...approvedInDecember, on('2026-12-12', signed(1)), on('2026-12-12', signed(1), 'Carla', 'host-b')]
    expect(lifeOf(script, '2026-12-13').signers.filter(({ signedAt }) => signedAt !== null)).toHaveLength(1)
  })
})
