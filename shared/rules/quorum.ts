/**
 * The optional quorum: a fraction of the members who have a vote, and a minimum of each college (domain.md §0.7).
 */
import type { Attendance } from './attendance.ts'
import type { Participant } from './people.ts'
import type { QuorumRule } from './rules-profile.ts'

export interface Quorum {
  reached: boolean
  /** Members needed, rounded up. */
  needed: number
  /** Members who count towards it: present, and represented if the rule says so. */
  present: number
  /** Ids of colleges below their minimum. */
  missingColleges: string[]
}

/** Whom the fraction is of. */
export function quorumBasis(people: readonly Participant[], { basis }: QuorumRule): Participant[] {
  return people.filter(
    ({ status, votingRight, hasFullSeat }) =>
      status === 'member' && votingRight && (basis === 'members' || hasFullSeat === true),
  )
}

/** Recusal and "ne prend pas part au vote" change no quorum: those members are in the room. */
export function quorumAt(attendance: Attendance, people: readonly Participant[], rule: QuorumRule): Quorum {
  const members = quorumBasis(people, rule)
  const counting = members.filter(({ id }) => {
    const status = attendance.byPerson[id]?.status
    return status === 'present' || (rule.countProxies && status === 'represented')
  })
  const needed = Math.ceil((members.length * rule.numerator) / rule.denominator)
  const colleges = [...new Set(members.flatMap((member) => member.college ?? []))]
  const missingColleges = colleges.filter(
    (college) => counting.filter((member) => member.college === college).length < rule.perCollege,
  )
  return {
    reached: counting.length >= needed && missingColleges.length === 0,
    needed,
    present: counting.length,
    missingColleges,
  }
}
