import { english as typography } from '#shared/minutes/typography/english.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import type { ApprovalPhrases } from './approval.ts'

const said = (votes: string): string => (votes === '' ? '' : ` (${votes})`)

export const englishApproval: ApprovalPhrases = {
  heading: 'Approval',
  approved: (day, votes) => `Approved at the session of ${day}${said(votes)}.`,
  approvedWithCorrections: (day, votes) => `Approved at the session of ${day}${said(votes)} with the corrections:`,
  inText: 'These corrections are made in the text above.',
  votes: ({ for: pour, against, abstain }) =>
    `${typography.number(pour)} for, ${typography.number(against)} against, ${typography.number(abstain)} abstaining`,
  rectification: (number) => `Correction no. ${number}`,
  refersTo: (title, day, approvedOn) =>
    `This correction refers to the document “${title}”, session of ${day}, approved at the session of ${approvedOn}.`,
  print: (grouped) => `Fingerprint of the file it refers to (SHA-256, beginning): ${grouped}.`,
  corrects: 'What is corrected',
  made: (day, by) => stopped(`Made on ${day} by ${by}`),
  adopted: (day) => `Adopted at the session of ${day}.`,
  drawnSignature: (name) => `Digitised handwritten signature of ${name}`,
  standsBeside: 'The approved minutes are not changed: this correction is read and kept with them.',
}
