/** Proposals, their amendments, and how the room comes to agree on one: by consensus or by consent. */
import { deliberationUnderWay, stepBeside, type Deliberation, type Proposal } from '#shared/rules/deliberation.ts'
import type { Expectation, ObjectionEnd } from '#shared/rules/facts.ts'
import type { Desk, Writing } from './desk.ts'
import type { Evening } from './evening.ts'
import { momentIsOver } from './wall-commands.ts'

/** Words and whose they are, as that person agreed to be named; '' for nobody named. */
export interface Worded {
  text: string
  by: string
}

/** What a step is taken from: the same press twice is one step. */
function atStep({ deliberationId, step }: Deliberation): Expectation {
  return { deliberation: { deliberationId, step } }
}

/** An amendment is to the text one read. */
function asRead({ proposalId, amendments }: Proposal): Expectation {
  return { amended: { proposalId, amendmentId: amendments.at(-1)?.amendmentId ?? null } }
}

/** The proposal the room is at on an item: the one under discussion, else the last that stands. */
export function proposalAt({ proposals, deliberations }: Evening, itemId: string | null): Proposal | null {
  const discussed = deliberationUnderWay(deliberations, itemId)?.proposalId
  return (
    proposals.find(({ proposalId }) => proposalId === discussed) ??
    proposals.findLast((each) => each.itemId === itemId && !each.isWithdrawn) ??
    null
  )
}

export function decidingCommands(desk: Desk) {
  const { write, evening, here, name, newId, onWall } = desk
  const found = (deliberationId: string): Deliberation | undefined =>
    evening()?.deliberations.find((each) => each.deliberationId === deliberationId)
  const amend = (read: Proposal, { text, by }: Worded, writing: Writing = {}): Promise<boolean> => {
    const fact = { kind: 'proposalAmended' as const, proposalId: read.proposalId, amendmentId: newId(), text, by }
    return write(fact, name('proposalAmended'), { expects: asRead(read), ...writing })
  }
  const settle = (objectionId: string, end: ObjectionEnd, writing: Writing = {}): Promise<boolean> =>
    write({ kind: 'objectionSettled', objectionId, end }, name('objectionSettled'), writing)
  return {
    propose: (itemId: string, { text, by }: Worded) =>
      write({ kind: 'proposalMade', proposalId: newId(), itemId, text, by }, name('proposalMade')),
    /** @param read the proposal as it was read: refused, and nothing lost, when somebody amended it meanwhile */
    amend: (read: Proposal, words: Worded) => amend(read, words),
    withdrawProposal: (proposalId: string) =>
      write({ kind: 'proposalWithdrawn', proposalId }, name('proposalWithdrawn')),
    async discuss(proposalId: string, mode: Deliberation['mode']): Promise<boolean> {
      const now = evening()
      if (now?.current == null) return false
      const fact = {
        kind: 'deliberationOpened' as const,
        deliberationId: newId(),
        itemId: now.current.id,
        mode,
        proposalId,
      }
      const done = await write(fact, name('deliberationOpened'), { expects: { ...here(now), deliberation: null } })
      if (done) momentIsOver(desk)
      return done
    },
    /** One step further, or back; false at the end. */
    async takeStep(by: 1 | -1, itemId: string | null): Promise<boolean> {
      const open = deliberationUnderWay(evening()?.deliberations ?? [], itemId)
      const step = open === null ? null : stepBeside(open, by)
      if (open === null || step === null) return false
      const fact = { kind: 'deliberationStepped' as const, deliberationId: open.deliberationId, step }
      const done = await write(fact, name('deliberationStepped'), { expects: atStep(open) })
      if (done) momentIsOver(desk)
      return done
    },
    object: (deliberationId: string, { text, by }: Worded) =>
      write({ kind: 'objectionRaised', deliberationId, objectionId: newId(), text, by }, name('objectionRaised')),
    settle: (objectionId: string, end: ObjectionEnd) => settle(objectionId, end),
    /** An objection taken into the text: the amendment and its end are undone together. */
    async integrate(objectionId: string, read: Proposal, words: Worded): Promise<boolean> {
      const group = newId()
      return (await amend(read, words, { group })) && settle(objectionId, 'integrated', { group })
    },
    async closeDeliberation(deliberationId: string, outcome: 'agreed' | 'notAgreed'): Promise<boolean> {
      const open = found(deliberationId)
      if (open === undefined) return false
      const fact = { kind: 'deliberationClosed' as const, deliberationId, outcome }
      const done = await write(fact, name('deliberationClosed'), { expects: atStep(open) })
      if (done) momentIsOver(desk)
      return done
    },
    /** The proposal as it stands and what was amended in it; a second time takes it off. */
    showProposal: (proposalId: string): void => {
      const wall = evening()?.meeting.wall
      const isShown = wall?.shows === 'proposal' && wall.text === proposalId
      onWall(isShown ? { shows: 'auto', text: '' } : { shows: 'proposal', text: proposalId })
    },
  }
}
