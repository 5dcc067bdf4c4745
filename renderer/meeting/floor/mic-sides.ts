/** What the hand counter calls its sides: what was typed, else the two values of the rules' first axis, else A and B. */
import type { MeetingHeader, RulesProfile } from '#shared/contract/meeting.ts'

export function micSides(
  rules: Pick<RulesProfile, 'balanceBy' | 'colleges' | 'categories'>,
  typed: MeetingHeader['micSides'],
): { a: string; b: string } {
  const [axis = ''] = rules.balanceBy
  const values = axis === 'college' ? rules.colleges : (rules.categories.find(({ id }) => id === axis)?.values ?? [])
  const [first, second] = values.length === 2 ? values : []
  return { a: typed.a.trim() || first?.name || 'A', b: typed.b.trim() || second?.name || 'B' }
}
