/**
 * Rules to start from: what each kind of assembly usually settles, over the defaults of a field nobody settled. Data,
 * with where each line comes from (research by source key in the project's domain notes); a council changes what it
 * likes. No preset takes for granted how members came, nor who recognised the council: that differs by law and by year.
 */
import { defaultRules, type RulesProfile } from '#shared/contract/rules.ts'
import { changedRules } from '#shared/rules/rule-differences.ts'

export const presetIds = ['plainCouncil', 'neighbourhoodTable', 'fundCommittee', 'freeAssembly'] as const
export type PresetId = (typeof presetIds)[number]

const half = { numerator: 1, denominator: 2 }
const third = { numerator: 1, denominator: 3 }

const presets: Record<PresetId, Partial<RulesProfile>> = {
  plainCouncil: {
    // No quorum and no notice are found in national texts: off until the council's own rules ask for one (§0.7).
    quorum: null,
    noticeDays: null,
    // Written practice: a member votes or gives their power to another (S36).
    proxiesPerHolder: 1,
    // Hearing those who are heard least is the first mission (S00, §4).
    speechPriority: 'firstTime',
  },
  neighbourhoodTable: {
    // Associations and inhabitants around one table (S30): agreement is sought, and a majority hides what divides (S52).
    decisionModes: ['consensus', 'consent'],
    ballots: ['showOfHands', 'colorCards'],
    // Who is not there hands in no vote where nothing is settled by counting.
    proxiesPerHolder: 0,
    // Turns of three to four minutes (S84).
    turnMinutes: 3,
    speechPriority: 'fewestTurns',
    // The facilitator and who wrote put it right and send it round (S36).
    signWhen: 'circulation',
  },
  fundCommittee: {
    // Associations and inhabitants vote; « membres de droit » (elected, technicians, landlords) sit without a vote (S35):
    // that is set on each person, and a project's carrier steps aside for one item.
    voters: 'members',
    decisionModes: ['majority'],
    majorityBase: 'cast',
    majority: half,
    // No sum is granted on a tie: the file comes back completed.
    tieRule: 'noDecision',
    // Money is spent: a third is the fraction associations use most (S45), present in person as in public bodies (S44).
    quorum: { basis: 'members', ...third, perCollege: 0, countProxies: false },
    proxiesPerHolder: 1,
    ballots: ['showOfHands', 'rollCall', 'secretPaper'],
    // A third of those present may ask for a secret ballot (S44).
    secretOnDemand: third,
    // Five clear days with the agenda (S43).
    noticeDays: 5,
    turnMinutes: 3,
  },
  freeAssembly: {
    // Whoever is there takes part; invited institutions have a voice and no vote (§0.5).
    voters: 'everybody',
    quorum: null,
    // Whoever votes is there.
    proxiesPerHolder: 0,
    noticeDays: null,
    ballots: ['showOfHands', 'colorCards'],
    decisionModes: ['consensus', 'majority'],
    majorityBase: 'cast',
    // Many people, little time: each speaks once on a question before anyone speaks again (S78), two minutes (§9).
    speechPriority: 'firstTime',
    speechScope: 'item',
    turnMinutes: 2,
    // A large room is balanced by status as well.
    balanceBy: ['status'],
  },
}

/** Its own people and what they may say of themselves are no matter of style. */
type Kept = 'colleges' | 'categories'

/** A preset whole, for a council that has these colleges and categories. */
export function presetRules(id: PresetId, kept: Pick<RulesProfile, Kept>): RulesProfile {
  const { colleges, categories } = kept
  return { ...defaultRules, ...presets[id], colleges, categories }
}

/** What choosing it would change. */
export function presetChanges(id: PresetId, current: RulesProfile): Partial<RulesProfile> {
  return changedRules(current, presetRules(id, current))
}

/** The preset these rules are, to the letter; null once somebody changed one. */
export function presetOf(rules: RulesProfile): PresetId | null {
  return presetIds.find((id) => Object.keys(presetChanges(id, rules)).length === 0) ?? null
}
