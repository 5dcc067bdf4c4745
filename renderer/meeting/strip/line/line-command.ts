/**
 * What a line can ask for, as plain values: what is typed after the prefix is read into one of these (read-line.ts), put
 * into words before it is done (LineField.tsx), and done by run-line.ts.
 */
import type { DecisionMode, VoteCounts } from '#shared/rules/facts.ts'

/** Asked for by their word alone. */
export const plainVerbs = [
  'open',
  'next',
  'previous',
  'pause',
  'suspend',
  'resume',
  'adjourn',
  'give',
  'endTurn',
  'holdTurn',
  'toggleList',
  'cancelVote',
  'undo',
  'calm',
  'agenda',
  'parkedPoints',
  'dissent',
  'auto',
  'lend',
  'test',
  'nextPage',
  'previousPage',
  'shared',
  'lock',
] as const
export type PlainVerb = (typeof plainVerbs)[number]

/** Asked for with a person: two letters of a name, or a card. */
export const personVerbs = [
  'arrive',
  'leave',
  'excuse',
  'recuse',
  'endProxy',
  'ask',
  'giveTo',
  'present',
  'offList',
  'withdraw',
] as const
export type PersonVerb = (typeof personVerbs)[number]

/** Asked for with words that are kept as they were typed. */
export const textVerbs = ['openVote', 'park', 'message', 'wording', 'notice'] as const
export type TextVerb = (typeof textVerbs)[number]

export type LineCommand =
  | { do: PlainVerb }
  | { do: PersonVerb; personId: string }
  | { do: TextVerb; text: string }
  | { do: 'proxy'; from: string; to: string }
  | { do: 'countPublic'; count: number }
  | { do: 'goTo' | 'postpone'; itemId: string }
  | { do: 'extendItem' | 'extendTurn'; minutes: number }
  | { do: 'countVote'; voteId: string; counts: VoteCounts; deduced: boolean }
  | { do: 'decide'; text: string; mode: DecisionMode; voteId: string | null }
  | { do: 'act'; what: string; owner: string }
  | { do: 'project'; sha256: string }
  | { do: 'page'; page: number }

export type CommandName = LineCommand['do']
