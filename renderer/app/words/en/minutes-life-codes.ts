/** What can't be done with minutes, as far as they are. */
export const minutesLifeCodes = {
  minutesStillWritten: 'The session is not adjourned: there are no minutes yet.',
  minutesKeptElsewhere: 'The minutes are finalised on another computer already. Nothing was done here.',
  minutesNotFinalised: 'The minutes are not finalised: finalise them first.',
  minutesNotReviewed: 'The minutes were not read again by who facilitates and who writes: read them first.',
  minutesNotCirculated: 'The draft was not sent round: send it round first.',
  minutesAlreadyApproved: 'These minutes are approved: they no longer change. To mend a mistake, make a correction.',
  minutesRefused: 'Approval was refused: mend the text, then send it round again.',
  minutesNotApproved: 'These minutes are not approved.',
  minutesNotSigned: 'Signatures are missing.',
  minutesAlreadyArchived: 'These minutes are already archived.',
  attendanceSheetMissing: 'The signed attendance sheet is not attached. Nothing was archived.',
  nobodySigns: 'The council’s rules name nobody who signs.',
  fieldNotInRules: 'The council’s rules have no such signature.',
  alreadySigned: 'This signature is already there.',
  signsAfterAnother: 'The rules want signatures in order: another comes first.',
  drawnAfterDigital:
    'The minutes carry a digital signature: drawing one would change the file and break it. Sign in ink or digitally.',
  nothingToGoBackFrom: 'There is nothing to take back: the minutes are still a draft.',
  reasonNeeded: 'Say why one goes back.',
  digitalStays: 'A digital signature can’t be taken back. To mend a mistake, make a correction.',
  rectifiedStays: 'A correction refers to these approved minutes: they can’t be taken back any more.',
  notAStateBefore: 'The minutes were not there before: one can’t go back to it.',
  unknownRemark: 'This remark does not exist.',
  remarkAlreadySettled: 'This remark was already answered.',
  minutesTextChanged: 'The text changed since you read it: read it again, then start again.',
  minutesFileChanged:
    'The document to sign is no longer the one you read: read it again, then start again. Nothing was signed.',
  noSuchRevision: 'This version of the minutes is not on this computer.',
  frozenDamaged:
    'The file kept of version {{revision}} is no longer the one that was noted (missing, or changed). Nothing was changed.',
  archiveTooLarge:
    'This archive would be over {{megabytes}} MB: Tablée could not open it again. Remove or lighten attached files.',
  archiveTaken: 'The frozen minutes, their signatures and their history were taken in.',
  archiveNotHere: 'The archive is not on this computer. To make it again, go back to “signed, not archived yet”.',
  archiveApart:
    'This meeting came in as a meeting of its own: the signed minutes were not taken in, they can still be read in the file.',
  archiveLifeUnread:
    'The history of the minutes could not be read in this archive: the meeting is here, its signatures are not. The PDFs can still be read in the file.',
  archiveOtherCouncil:
    'This archive is of another council than “{{council}}”: the meeting is here, but nothing was added to this register.',
  archiveLifeDiffers:
    'The minutes of this meeting are in the register here already, and they are not those of the archive: those here did not change.',
  archiveFilesMissing:
    'Files of the frozen minutes that are not in the archive, or no longer what had been noted: {{count}}.',
  archiveNotKept:
    'The meeting is here, but the disk did not take the frozen minutes. Make room and import the archive again.',
  scanNotReadable: 'The scanned paper must be a PDF or a picture (PNG or JPEG).',
  scanMissing: 'The scanned paper is not on this computer, or no longer: attach it again.',
  scanTooLarge: 'This document is larger than {{megabytes}} MB: scan it with less detail.',
  correctionsMissing: 'Say which corrections were approved.',
  charactersMissing: 'Some characters can’t be printed: no font here has them. Nothing was frozen.',
} as const
