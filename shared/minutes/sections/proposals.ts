/**
 * Proposals in the minutes: how the text of a decision came about, and what became of those no decision carries. Who
 * proposed or objected is printed in the members' edition, in the words that person agreed to.
 */
import { bullets, paragraph } from '#shared/minutes/blocks.ts'
import type { Block } from '#shared/minutes/document.ts'
import type { NumberedDecision, Reading } from '#shared/minutes/reading.ts'
import { isolated } from '#shared/minutes/typography/isolates.ts'
import { objectionCounts, type Deliberation, type Proposal } from '#shared/rules/deliberation.ts'

function signed({ edition, phrases }: Reading, name: string): string {
  return edition === 'members' && name.trim() !== '' ? phrases.deciding.by(name) : ''
}

/** The discussion that agreed on the proposal a decision carries; null for one that was voted, or taken without steps. */
function agreementOf({ deliberations }: Reading, { proposalId, mode }: NumberedDecision): Deliberation | null {
  return (
    deliberations.findLast(
      (each) => each.proposalId === proposalId && each.mode === mode && each.outcome === 'agreed',
    ) ?? null
  )
}

/** « Par consentement : deux objections, l’une levée, l’autre intégrée. »; by its mode alone without a discussion. */
export function courseOf(reading: Reading, decision: NumberedDecision): string {
  const agreement = agreementOf(reading, decision)
  const { phrases } = reading
  return agreement === null
    ? phrases.decidedBy(decision.mode)
    : phrases.deciding.course(agreement.mode, objectionCounts(agreement.objections))
}

function amendments(reading: Reading, { amendments: made }: Proposal): Block[] {
  if (made.length === 0) return []
  const { phrases } = reading
  return [
    paragraph(phrases.deciding.amendments),
    bullets(made.map(({ text, by }) => `${isolated(text.trim())}${signed(reading, by)}`)),
  ]
}

/** From the first text to the one decided; nothing where the decision says it all. */
export function originOf(reading: Reading, decision: NumberedDecision): Block[] {
  const proposal = reading.proposals.find(({ proposalId }) => proposalId === decision.proposalId)
  if (proposal === undefined) return []
  const by = signed(reading, proposal.by)
  const isAsMade = proposal.firstText.trim() === decision.text.trim()
  if (isAsMade && by === '' && proposal.amendments.length === 0) return []
  return [
    paragraph(reading.phrases.deciding.firstText(proposal.firstText.trim(), by)),
    ...amendments(reading, proposal),
  ]
}

function outcomeOf(reading: Reading, { proposalId, isWithdrawn }: Proposal): string {
  const { deciding } = reading.phrases
  const last = reading.deliberations.findLast((each) => each.proposalId === proposalId && each.outcome !== null)
  if (isWithdrawn) return deciding.withdrawn
  if (reading.votes.some((vote) => vote.proposalId === proposalId && vote.counts !== null)) return deciding.putToVote
  return last?.outcome === 'notAgreed' ? deciding.notAgreed(last.mode) : deciding.undecided
}

/** What was objected in a discussion that led to no decision: it would be read nowhere else. */
function objections(reading: Reading, { proposalId }: Proposal): Block[] {
  const { deciding } = reading.phrases
  const raised = reading.deliberations
    .filter((each) => each.proposalId === proposalId)
    .flatMap(({ mode, objections: said }) => said.map((each) => ({ ...each, mode })))
  if (raised.length === 0) return []
  const lines = raised.map(({ text, by, end, mode }) => {
    const what = mode === 'consent' ? ` – ${deciding.objectionEnds[end ?? 'open']}` : ''
    return `${text.trim()}${signed(reading, by)}${what}`
  })
  return [paragraph(deciding.objections), bullets(lines)]
}

/** Proposals of an item that no decision carries, each with what became of it. */
export function proposalsLeft(reading: Reading, isMeant: (itemId: string) => boolean): Block[] {
  const carried = new Set(reading.decisions.map(({ proposalId }) => proposalId))
  return reading.proposals
    .filter(({ itemId, proposalId }) => isMeant(itemId) && !carried.has(proposalId))
    .map((proposal) => ({
      kind: 'callout',
      tone: 'note',
      label: reading.phrases.deciding.proposal + signed(reading, proposal.by),
      blocks: [
        paragraph(proposal.firstText.trim()),
        ...amendments(reading, proposal),
        ...objections(reading, proposal),
        paragraph(outcomeOf(reading, proposal)),
      ],
    }))
}
