import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { attendanceAt } from '#shared/rules/attendance.ts'
import type { QuorumRule } from '#shared/rules/rules-profile.ts'
import { quorumAt } from '#shared/rules/quorum.ts'
import { arrives, at, evening, gives, leaves, people, recused } from './scene.ts'

const third: QuorumRule = { basis: 'members', numerator: 1, denominator: 3, perCollege: 1, countProxies: false }
const come = (...ids: string[]) => ids.map((id) => at('18:25', arrives(id)))

function quorum(lines: Line[], rule: QuorumRule) {
  return quorumAt(attendanceAt(journalOf(...lines), people, evening('19:00'), 1), people, rule)
}

describe('A quorum of a third of seven members, one a college', () => {
  it.each<[string, Line[], Partial<QuorumRule>, boolean, string[]]>([
    ['is reached by three, rounded up', come('aline', 'bachir', 'farid'), {}, true, []],
    ['is not reached by two', come('aline', 'farid'), {}, false, []],
    ['is not reached without a college', come('aline', 'bachir', 'carla'), {}, false, ['localActors']],
    ['is not reached by guests', come('aline', 'farid', 'ines', 'paul'), {}, false, []],
    [
      'does not count proxies by default',
      [...come('aline', 'farid'), at('18:30', gives('denis', 'aline'))],
      {},
      false,
      [],
    ],
    [
      'counts proxies if the rule says so',
      [...come('aline', 'farid'), at('18:30', gives('denis', 'aline'))],
      { countProxies: true },
      true,
      [],
    ],
    [
      'is lost when people leave',
      [...come('aline', 'bachir', 'farid'), at('18:50', leaves('farid'))],
      {},
      false,
      ['localActors'],
    ],
    [
      'is not lost by a recusal: the person is in the room',
      [...come('aline', 'bachir', 'farid'), at('18:50', recused('farid', 'fund'))],
      {},
      true,
      [],
    ],
    ['may ask more of each college', come('aline', 'bachir', 'farid'), { perCollege: 2 }, false, ['localActors']],
  ])('%s', (_, lines, rule, reached, missingColleges) => {
    expect(quorum(lines, { ...third, ...rule })).toMatchObject({ reached, missingColleges, needed: 3 })
  })

  it('leaves out members without a vote', () => {
    const withRightless = [
      ...people,
      { id: 'ola', status: 'member', college: 'residents', votingRight: false } as const,
    ]
    const attendance = attendanceAt(journalOf(...come('ola', 'aline', 'farid')), withRightless, evening('19:00'), 1)
    expect(quorumAt(attendance, withRightless, third)).toMatchObject({ needed: 3, present: 2, reached: false })
  })
})
