/** What an edition says of itself, of what it leaves out, and how the words of a plain text are laid. */
export interface EditionPhrases {
  /** In the place of a mail address or a phone number, where everybody reads. */
  contactRemoved: string
  /** Before the alternative of a picture that a plain text can't show. */
  picture: string
}
