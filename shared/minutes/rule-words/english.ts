import type { Fraction, RulesProfile } from '#shared/rules/rules-profile.ts'
import { englishNames } from '#shared/minutes/phrases/english-names.ts'
import { english } from '#shared/minutes/typography/english.ts'
import type { RuleNames, RuleWords } from './rule-words.ts'

const { number } = english

function many(count: number, one: string, several: string): string {
  return `${number(count)} ${count === 1 ? one : several}`
}

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no')

function majority({ numerator, denominator }: Fraction): string {
  if (numerator * 2 === denominator) return 'more than half'
  return numerator === denominator ? 'everyone' : `at least ${numerator}/${denominator}`
}

function listed(values: readonly string[], words: Readonly<Record<string, string>>): string {
  return values.length === 0 ? 'none' : english.list(values.map((each) => words[each] ?? each))
}

function named(list: readonly { name: string }[], none: string): string {
  const names = list.map(({ name }) => name).filter((name) => name.trim() !== '')
  return names.length === 0 ? none : english.list(names)
}

function axis(id: string, { categories }: RuleNames): string {
  if (id === 'college') return 'college'
  if (id === 'status') return 'status (member, guest, public)'
  return categories.find((category) => category.id === id)?.name ?? id
}

function quorum(rule: RulesProfile['quorum']): string {
  if (rule === null) return 'none'
  const { basis, numerator, denominator, perCollege, countProxies } = rule
  const share = `${numerator}/${denominator} of ${basis === 'members' ? 'the members' : 'the full members'}`
  const college = perCollege > 0 ? `, at least ${perCollege} a college` : ''
  return `${share}${college}, ${countProxies ? 'proxies counted' : 'proxies not counted'}`
}

const priorities = {
  none: 'in the order of asking',
  firstTime: 'those who have not spoken first',
  fewestTurns: 'those who spoke fewest times first',
  leastTime: 'those who spoke least long first',
}
const ballots = {
  showOfHands: 'show of hands',
  colorCards: 'colour cards',
  rollCall: 'roll call',
  secretPaper: 'secret, on paper',
  secretPhone: 'secret, by phone',
}
const bases = { cast: 'votes cast', present: 'present and represented', members: 'all members' }
const ties = {
  noDecision: 'no decision',
  castingVote: 'the chair has a casting vote',
  voteAgain: 'the vote is taken again',
}

export const englishRules: RuleWords = {
  labels: {
    colleges: 'colleges',
    voters: 'who votes',
    noticeDays: 'notice',
    quorum: 'quorum',
    proxiesPerHolder: 'proxies a person, at most',
    turnMinutes: 'length of a turn',
    replySeconds: 'length of a direct reply',
    speechPriority: 'order of speech',
    speechScope: 'turns are counted',
    alternation: 'alternation',
    oneTurnEach: 'one turn each on an item',
    kindsFirst: 'replies and questions before new points',
    frozenPlaces: 'places at the head nobody overtakes',
    simultaneousMs: 'requests that count as made together',
    turnOnWall: 'the room’s screen shows how long someone has spoken',
    categories: 'what people may say of themselves',
    balanceBy: 'balance of speech by',
    balanceOnWall: 'balance of speech on the room’s screen',
    balanceInMinutes: 'balance of speech in the minutes',
    smallestCategory: 'smallest group shown',
    keepIndividualTimes: 'keep each person’s speaking time',
    decisionModes: 'ways of deciding',
    majorityBase: 'the majority is of',
    majority: 'majority needed',
    tieRule: 'on a tie',
    ballots: 'ways of voting',
    secretOnDemand: 'secret ballot on demand',
    electionsByPhone: 'electing persons by phone',
    parity: 'parity between women and men',
    signers: 'who signs',
    signWhen: 'when it is signed',
    signInOrder: 'signing in order',
    publicDebates: 'debates in the public edition',
    publicVoteCounts: 'vote counts in the public edition',
    publicDissentNames: 'names of dissenting views in the public edition',
  },
  values: {
    colleges: (colleges) => named(colleges, 'none'),
    voters: (voters) => (voters === 'members' ? 'members' : 'everybody present but guests'),
    noticeDays: (days) => (days === null ? 'not set' : many(days, 'day', 'days')),
    quorum,
    proxiesPerHolder: (count) => (count === 0 ? 'none' : number(count)),
    turnMinutes: (minutes) => (minutes === null ? 'no limit' : `${number(minutes)} min`),
    replySeconds: (seconds) => `${number(seconds)} s`,
    speechPriority: (priority) => priorities[priority],
    speechScope: (scope) => (scope === 'item' ? 'on the item' : 'since the session began'),
    alternation: (id, names) => (id === null ? 'none' : axis(id, names)),
    oneTurnEach: yesOrNo,
    kindsFirst: yesOrNo,
    frozenPlaces: (places) => (places === 0 ? 'none' : number(places)),
    simultaneousMs: (ms) => (ms === 0 ? 'never' : `within ${number(ms / 1000)} s`),
    turnOnWall: yesOrNo,
    categories: (categories) => named(categories, 'nothing'),
    balanceBy: (ids, names) => (ids.length === 0 ? 'nothing' : english.list(ids.map((id) => axis(id, names)))),
    balanceOnWall: yesOrNo,
    balanceInMinutes: yesOrNo,
    smallestCategory: (count) => many(count, 'person', 'people'),
    keepIndividualTimes: yesOrNo,
    decisionModes: (modes) => listed(modes, englishNames.decisionModes),
    majorityBase: (base) => bases[base],
    majority,
    tieRule: (rule) => ties[rule],
    ballots: (allowed) => listed(allowed, ballots),
    secretOnDemand: (share) =>
      share === null ? 'not set' : `if ${share.numerator}/${share.denominator} of those present ask for it`,
    electionsByPhone: yesOrNo,
    parity: yesOrNo,
    signers: (signers) =>
      signers.length === 0 ? 'nobody' : english.list(signers.map((each) => englishNames.signers[each])),
    signWhen: (when) => (when === 'circulation' ? 'when they are sent round' : 'when they are approved'),
    signInOrder: yesOrNo,
    publicDebates: yesOrNo,
    publicVoteCounts: yesOrNo,
    publicDissentNames: yesOrNo,
  },
  is: (label, value) => `${label}: ${value}`,
  became: (label, before, after) => `${label}: ${before} → ${after}`,
}
