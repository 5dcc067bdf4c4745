/** What the minutes say of their own approval, and how a rectificatif speaks of the minutes it corrects. */
export interface ApprovalPhrases {
  heading: string
  /** `votes` is '' when nobody counted. */
  approved: (day: string, votes: string) => string
  approvedWithCorrections: (day: string, votes: string) => string
  inText: string
  votes: (counts: { for: number; against: number; abstain: number }) => string
  rectification: (number: number) => string
  refersTo: (title: string, day: string, approvedOn: string) => string
  print: (grouped: string) => string
  corrects: string
  made: (day: string, by: string) => string
  adopted: (day: string) => string
  standsBeside: string
  /** Of a signature drawn on a screen: it claims no more than that. */
  drawnSignature: (name: string) => string
}
