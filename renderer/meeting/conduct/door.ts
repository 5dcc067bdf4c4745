/** The door: cards, and people nobody had on the list. */
import type { Person } from '#shared/contract/meeting.ts'
import type { Evening } from '../evening/evening.ts'
import { defaultDisplayName } from '../prepare/people/display-name.ts'

/** The lowest number no card has yet: the next one on the pile. */
export function nextFreeCard(people: readonly Pick<Person, 'card'>[]): number {
  const taken = new Set(people.map(({ card }) => card))
  let card = 1
  while (taken.has(card)) card += 1
  return card
}

export const newcomers = ['public', 'guest', 'companion'] as const
export type Newcomer = (typeof newcomers)[number]

/** Someone who comes in and is not on the list; a number typed is the card in their hand. Nobody else gets a vote. */
export function newcomer(
  typed: string,
  status: Newcomer,
  people: readonly Person[],
  nameless: string,
): Omit<Person, 'id' | 'college' | 'membershipSeat' | 'votingRight' | 'role' | 'isMinor' | 'interpreted' | 'declared'> {
  const isCard = /^\d{1,4}$/.test(typed) && Number(typed) > 0
  const name = isCard ? nameless : typed
  const displayName = isCard
    ? ''
    : defaultDisplayName(
        name,
        people.map((person) => person.displayName),
      )
  return { name, displayName, status, card: isCard ? Number(typed) : nextFreeCard(people) }
}

/** Members not in the room, not excused and not named: those « tous présents sauf… » means. */
export function allExcept(
  people: readonly Person[],
  isAway: (id: string) => boolean,
  except: ReadonlySet<string>,
): string[] {
  return people.filter(({ id, status }) => status === 'member' && isAway(id) && !except.has(id)).map(({ id }) => id)
}

/** The same, as the room stands. */
export function awaited({ meeting, attendance }: Evening, except: ReadonlySet<string>): string[] {
  const isAway = (id: string): boolean => {
    const status = attendance.byPerson[id]?.status
    return status === undefined || status === 'absent' || status === 'left'
  }
  return allExcept(meeting.people, isAway, except)
}
