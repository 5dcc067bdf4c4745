/** What an edition says of itself, of what it leaves out, and how the words of a plain text are laid. */
export interface EditionPhrases {
  /** In the place of a mail address or a phone number, where everybody reads. */
  contactRemoved: string
  /** Before the alternative of a picture that a plain text can't show. */
  picture: string
  /** The simple edition where all of it would be more than two pages. */
  notAllAgree: string
  /** Decisions, or tasks, that are not in it; `some` others are. */
  otherDecisions: (count: number, some: boolean) => string
  otherTasks: (count: number, some: boolean) => string
  inTheMinutes: string
}
