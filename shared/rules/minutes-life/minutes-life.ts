/** Where the minutes of a session are in their life, what they wait for, and what can be done: from the journal alone. */
import type { Instant } from '../facts.ts'
import { asHappened } from '../order.ts'
import { attendanceSheets } from './attendance-sheet.ts'
import type { CouncilFact, LifeEntry, LifeEntryOf, PlainDate } from './facts.ts'
import { reviewers, signatureFields } from './facts.ts'
import type {
  LifeAct,
  LifeApproval,
  LifeRemark,
  LifeSigner,
  LifeState,
  LifeStep,
  MinutesLife,
  WaitsFor,
} from './life.ts'
import { monthsBetween, startOf } from './months.ts'
import { actRefusal, backStatesOf, signaturesOn, signRefusal, stateOf, type ActContext } from './refusals.ts'
import { approvalIn, refusedIn, revisionToSign, standingOf, type Standing } from './standing.ts'

/** Without a session for so long, what waits is no longer the approval but a session. */
export const monthsToSay = 3

export interface LifeContext extends Omit<ActContext, 'isAdjourned'> {
  adjournedAt: Instant | null
  /** Names, '' for nobody. */
  roles: { facilitator: string; minuteTaker: string }
  /** Plain dates of the council's other sessions, held or planned, with the one this session announced. */
  sessions: readonly PlainDate[]
  today: PlainDate
  /** Hash of what the minutes say now. */
  text: string
}

export function actingOf(context: LifeContext): ActContext {
  return { ...context, isAdjourned: context.adjournedAt !== null }
}

/** @param entries of the council's journal; those of other documents are left aside */
export function minutesLifeOf(
  entries: readonly CouncilFact[],
  docId: string,
  context: LifeContext,
  now: Instant,
): MinutesLife {
  const own = entries.filter((entry) => entry.docId === docId).sort(asHappened)
  const { standing, undone } = standingOf(own)
  const acting = actingOf(context)
  const state = stateOf(standing, acting)
  const months = monthsWithout(standing, context, now)
  const waiting = waitsFor(state, standing, acting, months)
  const approval = standing.approvals.at(-1)
  const frozen = filesOf(own)
  const sheets = attendanceSheets(own)
  return {
    docId,
    state,
    steps: own.flatMap((entry) => stepOf(entry, undone.has(entry.id))),
    revision: standing.published === null ? null : Math.max(1, ...frozen.map(({ revision }) => revision)),
    circulated: standing.circulated.at(-1)?.revision ?? null,
    approved: approvalIn(standing)?.approved?.revision ?? null,
    toSign: revisionToSign(standing, context.signWhen),
    reviews: standing.reviewed.map(({ as, name, at, by, text }) => ({
      as,
      name,
      at,
      by,
      isOlder: text !== textToRead(standing, context),
    })),
    remarks: remarksOf(own),
    signers: signersOf(standing, acting, context),
    approval: approval === undefined ? null : approvalShown(approval),
    waitsFor: waiting,
    waitsForWhom: waiting === null ? [] : whom(waiting, standing, acting, context),
    since: waiting === null ? null : sinceWhen(waiting, standing, context),
    monthsWithoutSession: waiting === 'nextSession' ? months : null,
    mayCirculate: approvalIn(standing) !== null ? 'approved' : standing.published !== null ? 'project' : 'nothing',
    refusals: refusalsOf(standing, acting),
    backTo: backStatesOf(standing, acting),
    text: context.text,
    frozenText:
      frozen.reduce<{ revision: number; text: string } | null>(
        (last, { revision, text }) => (last === null || revision >= last.revision ? { revision, text } : last),
        null,
      )?.text ?? null,
    rectifications: standing.rectified.map(({ number, date, text, by, at, sha256s }) => ({
      number,
      date,
      text,
      by,
      at,
      pdfSha256: sha256s.pdf,
    })),
    attendanceSheet: sheets.now,
    attendanceSheetBefore: sheets.before,
  }
}

/** Every revision frozen so far, whatever was undone since: numbers are never used twice. */
function filesOf(own: readonly CouncilFact[]): { revision: number; text: string }[] {
  return own.flatMap((entry) => {
    if (entry.kind === 'frozen' || entry.kind === 'circulated')
      return [{ revision: entry.revision, text: entry.files.text }]
    if (entry.kind === 'approvalHeld' && entry.approved !== undefined)
      return [{ revision: entry.approved.revision, text: entry.approved.files.text }]
    return []
  })
}

function stepOf(entry: CouncilFact, undone: boolean): LifeStep[] {
  const { id, at } = entry
  const common = { entryId: id, at, undone }
  if (entry.kind === 'frozen') return []
  if (entry.kind === 'published') return [{ ...common, kind: entry.kind, by: '', revision: 1, words: '', how: '' }]
  const { kind, by } = entry
  return [{ ...common, kind, by, revision: revisionOf(entry), words: wordsOf(entry), how: howOf(entry) }]
}

function revisionOf(entry: LifeEntry): number | null {
  if (entry.kind === 'approvalHeld') return entry.approved?.revision ?? entry.revision
  return 'revision' in entry ? entry.revision : null
}

function wordsOf(entry: LifeEntry): string {
  switch (entry.kind) {
    case 'reviewed':
    case 'signed':
      return entry.name
    case 'circulated':
      return entry.to
    case 'approvalHeld':
      return entry.corrections
    case 'steppedBack':
      return entry.reason
    case 'remarkNoted':
    case 'rectified':
      return entry.text
    case 'remarkSettled':
      return entry.words
    default:
      return ''
  }
}

function howOf(entry: LifeEntry): string {
  switch (entry.kind) {
    case 'reviewed':
    case 'remarkSettled':
      return entry.as
    case 'approvalHeld':
      return entry.outcome
    case 'signed':
      return entry.how
    case 'attendanceSheet':
      return entry.scanSha256 === null ? 'removed' : 'attached'
    case 'steppedBack':
      return entry.to
    default:
      return ''
  }
}

function remarksOf(own: readonly CouncilFact[]): LifeRemark[] {
  const notes = new Map<string, LifeRemark>()
  for (const entry of own) {
    if (entry.kind === 'remarkNoted' && !notes.has(entry.remarkId)) {
      const { remarkId, passage, text, author, by, at } = entry
      notes.set(remarkId, { remarkId, passage, text, author, by, at, settled: null })
    }
    const known = entry.kind === 'remarkSettled' ? notes.get(entry.remarkId) : undefined
    if (entry.kind === 'remarkSettled' && known?.settled === null) {
      const { as, words, by, at } = entry
      notes.set(entry.remarkId, { ...known, settled: { as, words, by, at } })
    }
  }
  return [...notes.values()]
}

function signersOf(standing: Standing, acting: ActContext, context: LifeContext): LifeSigner[] {
  const signed = signaturesOn(standing, acting)
  return context.signers.slice(0, signatureFields.length).flatMap(({ role, name }, index) => {
    const field = signatureFields[index]
    if (field === undefined) return []
    const found = signed.find((entry) => entry.field === field)
    const refusal = signRefusal(field, standing, acting)
    return [
      {
        field,
        role,
        name,
        signedAt: found?.at ?? null,
        signedAs: found?.name ?? null,
        how: found?.how ?? null,
        fingerprint: found?.fingerprint ?? null,
        scanSha256: found?.scanSha256 ?? null,
        waitingSince: refusal === null ? sinceWhen('signature', standing, context) : null,
        refusal,
      },
    ]
  })
}

function approvalShown({
  outcome,
  on,
  atDocId,
  corrections,
  inText,
  vote,
  by,
  at,
}: LifeEntryOf<'approvalHeld'>): LifeApproval {
  return { outcome, on, atDocId, corrections, inText, vote: vote ?? null, by, at }
}

/** Null where a session is planned, or the last one is not that long ago. */
function monthsWithout(standing: Standing, { sessions, today }: LifeContext, now: Instant): number | null {
  const sent = standing.circulated.at(-1)
  if (sent === undefined || sessions.some((date) => date >= today)) return null
  const since = Math.max(sent.at, ...sessions.map(startOf), ...standing.approvals.map(({ on }) => startOf(on)))
  const months = monthsBetween(since, now)
  return months >= monthsToSay ? months : null
}

function waitsFor(state: LifeState, standing: Standing, acting: ActContext, months: number | null): WaitsFor | null {
  switch (state) {
    case 'draft':
      return acting.isAdjourned ? 'review' : null
    case 'reviewed':
    case 'refused':
      return 'circulation'
    case 'circulated': {
      const count = signaturesOn(standing, acting).length
      if (acting.signWhen === 'circulation' && count < acting.signers.length) return 'signature'
      return months === null ? 'approval' : 'nextSession'
    }
    case 'approved':
      return acting.signers.length === 0 ? 'archive' : 'signature'
    case 'signed':
      return 'archive'
    default:
      return null
  }
}

function whom(waiting: WaitsFor, standing: Standing, acting: ActContext, { roles, signers }: LifeContext): string[] {
  const named = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name.trim() !== ''))]
  switch (waiting) {
    case 'review':
      return named(reviewers.filter((as) => !standing.reviewed.some((each) => each.as === as)).map((as) => roles[as]))
    case 'circulation':
    case 'archive':
      return named([roles.minuteTaker])
    case 'signature':
      return named(
        signers.flatMap(({ name }, index) => {
          const field = signatureFields[index]
          return field !== undefined && signRefusal(field, standing, acting) === null ? [name] : []
        }),
      )
    default:
      return []
  }
}

function sinceWhen(waiting: WaitsFor, standing: Standing, context: LifeContext): Instant | null {
  const sent = standing.circulated.at(-1)?.at ?? null
  const approved = approvalIn(standing)?.at ?? null
  const lastSigned = standing.signed.at(-1)?.at ?? null
  switch (waiting) {
    case 'review':
      return context.adjournedAt
    case 'circulation':
      return refusedIn(standing)?.at ?? standing.reviewed.at(-1)?.at ?? context.adjournedAt
    case 'approval':
    case 'nextSession':
      return sent
    case 'signature': {
      const since = context.signWhen === 'circulation' ? sent : approved
      const before = context.signInOrder ? signaturesOn(standing, context).at(-1)?.at : undefined
      return before ?? since
    }
    default:
      return lastSigned === null || approved === null ? (lastSigned ?? approved) : Math.max(approved, lastSigned)
  }
}

function refusalsOf(standing: Standing, acting: ActContext): MinutesLife['refusals'] {
  const of = (act: LifeAct): MinutesLife['refusals'][LifeAct] => actRefusal(act, standing, acting)
  return {
    review: of('review'),
    circulate: of('circulate'),
    remark: of('remark'),
    approval: of('approval'),
    sign: of('sign'),
    attendanceSheet: of('attendanceSheet'),
    archive: of('archive'),
    rectify: of('rectify'),
  }
}

/** What reviews are about: the text as it is, or as it was sent round once approved, to which the approval adds its words. */
function textToRead(standing: Standing, { text }: LifeContext): string {
  const approval = approvalIn(standing)
  const sent = standing.circulated.find(({ revision }) => revision === approval?.revision)
  return sent?.files.text ?? text
}
