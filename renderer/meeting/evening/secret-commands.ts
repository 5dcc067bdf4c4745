/** The count of a secret vote by phone. */
import type { VoteCounts } from '#shared/rules/facts.ts'
import type { Desk } from './desk.ts'

export function secretCommands({ write, name }: Desk) {
  return {
    /** @param papers counted on the table; the room's host adds what phones cast, and notes one count */
    countSecret: (voteId: string, papers: VoteCounts, { blank, invalid }: { blank: number; invalid: number }) =>
      write(
        {
          kind: 'voteCounted',
          voteId,
          counts: papers,
          ...(blank === 0 ? {} : { blank }),
          ...(invalid === 0 ? {} : { invalid }),
        },
        name('voteCounted'),
      ),
  }
}
