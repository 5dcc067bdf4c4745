/** Everything an act on minutes looks at, read at one instant. */
import type { RulesProfile } from '#shared/contract/rules.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { statementFor, withApproval, type ApprovalStatement } from '#shared/minutes/approval.ts'
import { effective } from '#shared/rules/journal.ts'
import type { CouncilFact, LifeEntryOf } from '#shared/rules/minutes-life/facts.ts'
import type { MinutesLife } from '#shared/rules/minutes-life/life.ts'
import { minutesLifeOf, type LifeContext } from '#shared/rules/minutes-life/minutes-life.ts'
import { approvalIn, standingOf, type Standing } from '#shared/rules/minutes-life/standing.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { editionsOf, textPrint, type Editions } from './text-print.ts'

export interface LifeScene {
  docId: string
  whole: WholeMeeting
  /** As the assembly left them. */
  rules: RulesProfile
  /** Of this document. */
  entries: CouncilFact[]
  standing: Standing
  context: LifeContext
  life: MinutesLife
  /** As the meeting reads now; with the approval's words once there is one. */
  editions: Editions
  now: number
}

/** Plain dates of the council's other meetings on this computer. */
export type OtherSessions = readonly { docId: string; date: string }[]

export function statementOf(approval: LifeEntryOf<'approvalHeld'>): ApprovalStatement {
  const { on, corrections, inText, vote } = approval
  return { on, corrections, inText, vote: vote ?? null }
}

export function withStatement(
  editions: Editions,
  statement: ApprovalStatement,
  rules: Pick<RulesProfile, 'publicVoteCounts'>,
): Editions {
  return {
    members: withApproval(editions.members, statementFor('members', rules, statement)),
    public: withApproval(editions.public, statementFor('public', rules, statement)),
    simple: withApproval(editions.simple, statementFor('simple', rules, statement)),
  }
}

/** The rules as the assembly left them: it may have changed some while it met. */
export function rulesLeft({ journal, rules }: Pick<WholeMeeting, 'journal' | 'rules'>): RulesProfile {
  return rulesAt(effective(journal).entries, rules)
}

export function contextOf(whole: WholeMeeting, sessions: OtherSessions, text: string, now: number): LifeContext {
  const { header, roles, identity } = whole
  const { entries } = effective(whole.journal)
  const rules = rulesLeft(whole)
  const others = sessions.filter(({ docId, date }) => docId !== identity.docId && date > header.date)
  return {
    adjournedAt: sessionAt(entries, Number.MAX_SAFE_INTEGER).adjournedAt,
    roles: { facilitator: roles.facilitator, minuteTaker: roles.minuteTaker },
    signers: rules.signers.map((role) => ({ role, name: roles[role] })),
    signWhen: rules.signWhen,
    signInOrder: rules.signInOrder,
    sessions: [...others.map(({ date }) => date), ...(header.nextDate === null ? [] : [header.nextDate])],
    today: wallClock(now, header.timeZone).date,
    text,
  }
}

/** @param all entries of the council's journal */
export function sceneOf(
  whole: WholeMeeting,
  all: readonly CouncilFact[],
  sessions: OtherSessions,
  now: number,
): LifeScene {
  const { docId } = whole.identity
  const entries = all.filter((entry) => entry.docId === docId)
  const { standing } = standingOf(entries)
  const approval = approvalIn(standing)
  const composed = editionsOf(whole)
  const rules = rulesLeft(whole)
  const editions = approval === null ? composed : withStatement(composed, statementOf(approval), rules)
  const context = contextOf(whole, sessions, textPrint(editions.members), now)
  const life = minutesLifeOf(entries, docId, context, now)
  return { docId, whole, rules, entries, standing, context, life, editions, now }
}
