import { fr, french as typography } from '#shared/minutes/typography/french.ts'
import { stopped } from '#shared/minutes/typography/typography.ts'
import type { ApprovalPhrases } from './approval.ts'

const said = (votes: string): string => (votes === '' ? '' : ` (${votes})`)

export const frenchApproval: ApprovalPhrases = {
  heading: 'Approbation',
  approved: (day, votes) => `Approuvé en séance du ${day}${said(votes)}.`,
  approvedWithCorrections: (day, votes) => fr`Approuvé en séance du ${day}${said(votes)} avec les corrections :`,
  inText: 'Ces corrections sont portées dans le texte ci-dessus.',
  votes: ({ for: pour, against, abstain }) =>
    `${typography.number(pour)} pour, ${typography.number(against)} contre, ${typography.number(abstain)} ${abstain < 2 ? 'abstention' : 'abstentions'}`,
  rectification: (number) => fr`Rectificatif n° ${number}`,
  refersTo: (title, day, approvedOn) =>
    fr`Ce rectificatif se réfère au document « ${title} », séance du ${day}, approuvé en séance du ${approvedOn}.`,
  print: (grouped) => fr`Empreinte du fichier auquel il se réfère (SHA-256, début) : ${grouped}.`,
  corrects: 'Ce qui est rectifié',
  made: (day, by) => stopped(`Établi le ${day} par ${by}`),
  adopted: (day) => `Adopté en séance du ${day}.`,
  drawnSignature: (name) => `Signature manuscrite numérisée de ${name}`,
  standsBeside: 'Le compte rendu approuvé n’est pas modifié : ce rectificatif se lit et se garde avec lui.',
}
