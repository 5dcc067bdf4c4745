/** What the minutes say of the balance of speech. */
export interface BalancePhrases {
  title: string
  /** `speakers` is 0 where turns were counted by hand alone. */
  totals: (counts: { turns: number; speakers: number; duration: string }) => string
  presentations: (count: number, duration: string) => string
  /** Why a group may be missing. */
  rule: (smallest: number) => string
  axis: (name: string, sides: string) => string
  side: (name: string, timeShare: number, turnShare: number) => string
  percent: (value: number) => string
  group: string
  people: string
  timeShare: string
  turnShare: string
}
