import type { SameKeys } from '../same-keys.ts'
import type { secret as french } from '../fr/secret.ts'

/** A secret vote by phone, for who opens and counts it. */
export const secret = {
  choose: 'In secret, by phone',
  chooseHow: 'Each recognised phone casts a ballot without a name, which can’t be changed.',
  able_one: '{{count}} person can vote with their phone; it takes {{fewest}} at least.',
  able_other: '{{count}} people can vote with their phone; it takes {{fewest}} at least.',
  title: 'Secret vote open',
  turnout_zero: 'No ballot by phone so far.',
  turnout_one: '{{count}} ballot by phone, for {{voices}} of {{eligible}} votes.',
  turnout_other: '{{count}} ballots by phone, for {{voices}} of {{eligible}} votes.',
  hidden: 'What phones say is shown to nobody: the computer adds the papers and notes one count.',
  papers: 'Papers counted on the table',
  papersHow:
    'None, or {{fewest}} at least, mixed: a lone paper would have a name. Whoever voted by phone takes no paper.',
  sides: { for: 'For', against: 'Against', abstain: 'Abstention' },
  blank: 'White',
  invalid: 'Void',
  tooFew_one: '{{count}} paper: it takes {{fewest}} at least, or none.',
  tooFew_other: '{{count}} papers: it takes {{fewest}} at least, or none.',
  tooMany: '{{count}} papers for {{left}} votes that are left: to be checked.',
  close: 'Close and count',
  closeSure: 'Yes, close and count',
  closeMeans: 'Nobody will be able to vote any more, and this count can’t be undone: the ballots are erased.',
  worth: 'This secret has a limit: whoever owns this computer, or alters the network, could still know.',
  lost: 'The ballots of this vote stayed on another computer. They are lost: the vote is to be taken again.',
  lostReason: 'ballots left on another computer',
  noRoom: 'This vote is counted on the computer that holds the room, with the room open.',
} as const satisfies SameKeys<typeof french>
