/** Why minutes can't take a step, as codes that each screen puts into words. */
export const minutesLifeCodes = [
  /** The session is not adjourned: there are no minutes yet. */
  'minutesStillWritten',
  'minutesNotFinalised',
  'minutesNotReviewed',
  'minutesNotCirculated',
  'minutesAlreadyApproved',
  /** Refused by a session: a mended text is sent round again first. */
  'minutesRefused',
  'minutesNotApproved',
  'minutesNotSigned',
  'minutesAlreadyArchived',
  /** A question, not a wall: it can be archived without. */
  'attendanceSheetMissing',
  'nobodySigns',
  'fieldNotInRules',
  'alreadySigned',
  /** The rules want the signer before first. */
  'signsAfterAnother',
  /** Drawing changes the file, and would break the digital signature it carries. */
  'drawnAfterDigital',
  'nothingToGoBackFrom',
  'reasonNeeded',
  'digitalStays',
  'rectifiedStays',
  'notAStateBefore',
  'unknownRemark',
  'remarkAlreadySettled',
] as const
export type MinutesLifeCode = (typeof minutesLifeCodes)[number]
