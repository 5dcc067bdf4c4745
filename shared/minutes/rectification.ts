/** A rectificatif: a dated document of its own. It refers to the approved minutes, which do not change. */
import { heading, paragraph } from './blocks.ts'
import type { Block, SemanticDocument } from './document.ts'
import { phrasesOf } from './phrases/of.ts'
import { groupedPrint } from './wording.ts'

export interface Rectification {
  number: number
  /** When it was made, plain date; `made`: the same as an instant, for the file. */
  date: string
  made: number
  by: string
  text: string
  /** The session that adopted it; null while none did: every page says that it is not approved. */
  adoptedOn: string | null
  /** Of the minutes. */
  sessionDate: string
  approvedOn: string
  pdfSha256: string
}

/** @param minutes the approved members' document */
export function rectification(minutes: SemanticDocument, about: Rectification): SemanticDocument {
  const phrases = phrasesOf(minutes.language)
  const { approval, typography, labels } = phrases
  const name = approval.rectification(about.number)
  const title = `${name} – ${minutes.title}`
  const signatures = minutes.blocks.flatMap((block): Block[] =>
    block.kind === 'signatures'
      ? [
          heading(1, labels.signatures),
          { kind: 'signatures', fields: block.fields.map(({ role, name }) => ({ role, name })) },
        ]
      : [],
  )
  return {
    ...minutes,
    edition: 'members',
    title,
    subject: title,
    created: about.made,
    footer: `${minutes.footer} – ${name}`,
    banner: about.adoptedOn === null ? phrases.draftBanner : null,
    blocks: [
      paragraph(approval.refersTo(minutes.title, typography.day(about.sessionDate), typography.day(about.approvedOn))),
      paragraph(approval.print(groupedPrint(about.pdfSha256))),
      heading(1, approval.corrects),
      ...about.text
        .split(/\n\s*\n/u)
        .filter((part) => part.trim() !== '')
        .map((part) => paragraph(part.trim())),
      paragraph(approval.standsBeside),
      ...(about.adoptedOn === null ? [] : [paragraph(approval.adopted(typography.day(about.adoptedOn)))]),
      paragraph(approval.made(typography.day(about.date), about.by)),
      ...signatures,
    ],
  }
}
