/** A verdict in English. */
import { englishNumber } from '#shared/minutes/typography/english.ts'
import type { Params, VerdictWords } from './verdict-words.ts'

const at = (params: Params) =>
  Number(params['offset']) > 0 ? ` (byte ${englishNumber(Number(params['offset']))})` : ''
const onPage = (page: number | null) => (page === null ? '' : ` on page ${page}`)
const many = (count: number, one: string, several: string) => `${englishNumber(count)} ${count === 1 ? one : several}`

export const englishVerdict: VerdictWords = {
  headlines: {
    intact: (names) => `Unchanged since it was signed by ${names}`,
    altered: () => 'Changed after it was signed',
    unreadable: () => 'Tablée can’t vouch for this file',
    unknownSigner: (names, unknown) =>
      names === unknown
        ? `Unchanged since it was signed by ${names}, not on the list of signers`
        : `Unchanged since it was signed by ${names}; not on the list of signers: ${unknown}`,
    notSigned: () => 'This file is not signed',
  },
  advice: {
    intact: 'This is the file that was signed, byte for byte, and the council knows each certificate.',
    altered: 'Do not rely on it. Ask somebody who signed for another copy, and keep this one aside.',
    unreadable:
      'Nothing proves that it was changed, but nothing rules it out. Here is why; another PDF reader may tell more.',
    unknownSigner:
      'This is the file that was signed, byte for byte. But the name in a certificate is only the one its owner chose: compare the fingerprint with the one the council noted.',
    notSigned: 'Nothing in this file says who it comes from, or whether it was changed.',
  },
  faults: {
    digestDiffers: () => 'What was signed is no longer what the file holds.',
    signatureWrong: () => 'The signature was not made with the key of this certificate.',
    certificateDiffers: () => 'The certificate is not the one the signature names.',
    certificateForged: () => 'The certificate was changed.',
    signatureDamaged: () => 'The signature itself was damaged.',
    paddingNotEmpty: () => 'The place of the signature holds something besides the signature.',
    rangeNotWhole: () => 'The signature leaves a part of the file aside.',
    rangeEndsElsewhere: () => 'The signature is not over a complete state of the file.',
    signatureEmpty: ({ field }) => `The field “${field ?? ''}” holds something that is no signature.`,
    signatureStray: () => 'A signature stands outside any signature field.',
    signatureShared: () => 'One signature serves in two fields.',
    fieldTwice: () => 'Two signature fields have the same name.',
    bytesAfter: ({ bytes }) => `${many(Number(bytes), 'byte', 'bytes')} added after the last signature.`,
    tableRedirected: (params) =>
      `The list of objects was redirected: it leads to something else than what is in its place${at(params)}.`,
    brokenAfterSignature: (params) => `What follows the first signature is broken or written ambiguously${at(params)}.`,
    changedAfterSignature: ({ objects }) =>
      `${many(Number(objects), 'part of the document was', 'parts of the document were')} changed or added after a signature.`,
    archiveWithoutMinutes: () =>
      'It is an archive or a meeting file, without frozen minutes to check. If it holds a signed PDF, take it out (any program that opens a ZIP does) and check it.',
    archiveDamaged: () => 'The archive is damaged: the minutes could not be taken out of it.',
    empty: () => 'The file is empty.',
    notPdf: () => 'It is not a PDF.',
    tooLarge: ({ megabytes }) => `It is over ${megabytes ?? ''} MB.`,
    tooComplex: () => 'It is too complicated for minutes.',
    broken: (params) => `It is broken, or written in a way Tablée does not read${at(params)}.`,
    truncated: () => 'It is cut off: its end is missing.',
    encrypted: () => 'It is encrypted.',
    hybrid: () => 'It holds two lists of objects, and each reader chooses between them.',
    compressedTables: () =>
      'Its objects are kept in a way Tablée does not follow: what may have been added after a signature is not checked.',
    linearized: () =>
      'It is arranged to be shown while it is fetched (“fast web view”): Tablée does not follow that order, and what may have been added after a signature is not checked.',
    objectTwice: () => 'One object is written twice.',
    keyTwice: () => 'One entry is written twice.',
    objectUnlisted: () => 'It holds objects that are in no list.',
    activeContent: ({ key }) => `It holds what can change what it shows without changing itself (${key ?? ''}).`,
    outsideContent: () => 'It shows what is in another file.',
    algorithmUnknown: () => 'The signature uses a method that is too weak, or that Tablée does not know.',
    signatureKindUnknown: () => 'It is a kind of signature that Tablée can’t check.',
    signaturePartUnchecked: () => 'A part of the signature could not be checked.',
    fieldTooLarge: ({ page }) => `The signature field covers a large part of page ${page ?? ''}, and what is there.`,
  },
  changes: {
    signatureAdded: () => 'a signature was added',
    signatureDrawn: () => 'the drawing of the signature was added in its field',
    fieldSigned: (page) => `the signature field${onPage(page)} was filled`,
    formNoted: () => 'the form noted that it is signed',
    catalogNoted: () => 'the document noted that it is signed',
    proofAdded: () => 'proofs for later checks were added',
    listAdded: () => 'the list of objects was completed',
    pageChanged: (page) => (page === null ? 'a page was changed' : `page ${page} was changed`),
    pageAdded: (page) => (page === null ? 'a page was added' : `a page was added (page ${page})`),
    pageContentChanged: (page) =>
      page === null ? 'the content of pages was changed' : `the content of page ${page} was changed`,
    pageContentAdded: (page) =>
      page === null ? 'content was added over pages' : `content was added over page ${page}`,
    pageTreeChanged: () => 'the sequence of pages was changed',
    annotationChanged: (page) => `an annotation${onPage(page)} was changed`,
    annotationAdded: (page) => (page === null ? 'an annotation covers a page' : `an annotation covers page ${page}`),
    fieldMoved: (page) => `the signature field${onPage(page)} was moved or hidden`,
    fieldChanged: (page) => `a field${onPage(page)} was changed`,
    fieldAdded: (page) => `a field was added${onPage(page)}`,
    fieldEmptied: (page) => `a signature${onPage(page)} was taken out of its field`,
    drawingOutside: () => 'the drawing of the signature reaches beyond its field',
    formChanged: () => 'the form was changed',
    catalogChanged: () => 'the document itself was rearranged',
    fontChanged: () => 'a font was replaced: the same codes may draw or read other letters',
    fontAdded: () => 'a font was added',
    imageChanged: (page) => `a picture${onPage(page)} was replaced`,
    imageAdded: (page) => `a picture was added${onPage(page)}`,
    propertiesChanged: () => 'the properties of the document were changed',
    structureChanged: () => 'the order in which it is read aloud was changed',
    bookmarksChanged: () => 'the bookmarks were changed',
    attachmentChanged: () => 'an attached file was changed or added',
    signatureReplaced: () => 'a signature was replaced',
    trailerChanged: () => 'the starting point of the document was changed',
    objectRemoved: () => 'an object was removed',
    objectRenumbered: () => 'an object was replaced under another version number',
    otherChanged: (page) => `an object${onPage(page)} was changed`,
    otherAdded: (page) => `an object was added${page === null ? '' : ` to page ${page}`}`,
  },
  remarks: {
    outsideValidity: () => 'At the time it states, this certificate was not valid.',
    nameDiffers: ({ statedName }) => `The signature announces another name than the certificate: “${statedName}”.`,
    noTime: () => 'The signature does not say when it was made.',
    certificateUnreadable: () => 'The certificate can’t be read.',
  },
  signature: {
    title: (name) => `Signature of ${name}`,
    nameless: 'Signature without a readable certificate',
    good: 'This signature is good.',
    goodThen: 'This signature is good for the file as it was then.',
    wrong: 'This signature is not good.',
    known: (name) => `Certificate of ${name}, known to the council.`,
    unknown: 'Certificate unknown to the council: the name is the one its owner chose.',
    signedAt: (day, hour) =>
      `Signed on ${day} at ${hour}. The time is that of the signer’s own computer: nobody else vouches for it.`,
    whole: 'It covers the whole file.',
    partly: (bytes) => `It covers the file as it was then (${bytes} bytes), not what was added later.`,
    field: (field) => `Field: ${field}`,
    fingerprint: (digits) => `Fingerprint of the certificate: ${digits}`,
    addedTitle: 'Added after this signature',
    nothingAdded: 'Nothing was added after this signature.',
    addedBySigning: (what, object) => `${object}: ${what} (signing needs it).`,
    addedOtherwise: (what, object) => `${object}: ${what}.`,
    trailer: 'End of the file',
    object: (object) => `Object ${object}`,
  },
  file: {
    title: (title) => `Title: ${title}`,
    inside: (name) => `Checked in the archive: ${name}. The other files of the archive were not.`,
    pages: (pages) => many(pages, 'page', 'pages'),
    bytes: (bytes) => `${bytes} bytes`,
    sha256: (digits) => `Fingerprint of the file (SHA-256): ${digits}`,
    limits:
      'This check does not say whether the text is true, nor who held the computer: it says whether the file changed and which key signed it.',
  },
  sections: { why: 'Why', file: 'The file' },
}
