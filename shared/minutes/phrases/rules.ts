/** What the minutes say of the rules themselves. */
export interface RulePhrases {
  title: string
  /** `by` as it was typed; empty when nobody said. `changes` are « rule : before → after », one at least. */
  changed: (hour: string, by: string, changes: readonly string[]) => string
  /** Beside when the notice was sent: fewer days before than the rules ask. */
  noticeAsked: (days: number) => string
  /** Under the quorum of a free assembly. */
  everybodyVotes: string
}
