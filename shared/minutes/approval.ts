/** Minutes once a session approved them: without the banner, and saying when, with which corrections. */
import type { Language } from '#shared/contract/meeting.ts'
import type { Edition } from '#shared/contract/operations.ts'
import type { RulesProfile } from '#shared/contract/rules.ts'
import { heading, paragraph } from './blocks.ts'
import type { Block, SemanticDocument } from './document.ts'
import { phrasesOf } from './phrases/of.ts'
import { withoutContacts } from './public/contacts.ts'

export interface ApprovalStatement {
  /** The day of the session that approved. */
  on: string
  /** '' for none. */
  corrections: string
  /** They are already written in the text. */
  inText: boolean
  vote: { for: number; against: number; abstain: number } | null
}

function statement(language: Language, { on, corrections, inText, vote }: ApprovalStatement): Block[] {
  const { approval, typography } = phrasesOf(language)
  const day = typography.day(on)
  const votes = vote === null ? '' : approval.votes(vote)
  if (corrections.trim() === '') return [heading(1, approval.heading), paragraph(approval.approved(day, votes))]
  return [
    heading(1, approval.heading),
    paragraph(approval.approvedWithCorrections(day, votes)),
    ...corrections
      .split(/\n\s*\n/u)
      .filter((part) => part.trim() !== '')
      .map((part) => paragraph(part.trim())),
    ...(inText ? [paragraph(approval.inText)] : []),
  ]
}

/** Before the signatures, which close the document; at its end where it has none. */
function placeOfStatement(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ kind }) => kind === 'signatures')
  if (at < 0) return blocks.length
  return blocks[at - 1]?.kind === 'heading' ? at - 1 : at
}

/** Figures stay with the members where the rules keep them from the public. */
export function statementFor(
  edition: Edition,
  { publicVoteCounts }: Pick<RulesProfile, 'publicVoteCounts'>,
  approval: ApprovalStatement,
): ApprovalStatement {
  return edition === 'members' || publicVoteCounts ? approval : { ...approval, vote: null }
}

/** Corrections are typed: what everybody reads holds nobody's mail address or phone number there either. */
function readByAll({ edition, language }: SemanticDocument, approval: ApprovalStatement): ApprovalStatement {
  if (edition === 'members') return approval
  const { contactRemoved } = phrasesOf(language).editions
  return { ...approval, corrections: withoutContacts(approval.corrections, contactRemoved) }
}

/** @param document as it was circulated, or as it is composed now */
export function withApproval(document: SemanticDocument, approval: ApprovalStatement): SemanticDocument {
  const at = placeOfStatement(document.blocks)
  return {
    ...document,
    banner: null,
    blocks: [
      ...document.blocks.slice(0, at),
      ...statement(document.language, readByAll(document, approval)),
      ...document.blocks.slice(at),
    ],
  }
}
