/**
 * What checking a signed PDF found: who signed, what the signature covers, what came after it. Codes with parameters;
 * shared/minutes/verdict-words/ puts them into the same sentences for the screen and for the command line.
 */
import { z } from 'zod'

/**
 * `intact`: nothing changed since the last signature, and every signer is known. `unknownSigner`: nothing changed, but
 * somebody who signed is on no list. `unreadable`: Tablée can't vouch for it, whether damaged or made in a way that is
 * not known here.
 */
export const verdictOutcomes = ['intact', 'altered', 'unreadable', 'unknownSigner', 'notSigned'] as const
export type VerdictOutcome = (typeof verdictOutcomes)[number]

/** Of `tablee verify` (decisions.md 24). */
export const verdictExits: Readonly<Record<VerdictOutcome, number>> = {
  intact: 0,
  altered: 1,
  unreadable: 2,
  unknownSigner: 3,
  notSigned: 4,
}

/** What proves that somebody changed the file, or its signature, after it was signed. */
export const alteringFaults = [
  /** SHA-256 of what is signed is not what the signature says. */
  'digestDiffers',
  /** The signature is not that of the certificate's key. */
  'signatureWrong',
  /** The certificate is not the one the signature names. */
  'certificateDiffers',
  'certificateForged',
  /** Its bytes are no signature at all. */
  'signatureDamaged',
  /** `Contents` is not plain hexadecimal followed by zeros. */
  'paddingNotEmpty',
  /** The bytes said to be signed are not everything but the signature. */
  'rangeNotWhole',
  /** What is signed ends elsewhere than where a state of the file ends. */
  'rangeEndsElsewhere',
  /** A field holds something that is no signature. */
  'signatureEmpty',
  /** A signature that is in no field. */
  'signatureStray',
  /** Two fields hold one signature. */
  'signatureShared',
  /** Two fields have one name. */
  'fieldTwice',
  /** `bytes` after what the last signature covers. */
  'bytesAfter',
  /** A list of objects points elsewhere than to the objects of its own state. */
  'tableRedirected',
  /** The file is broken at `offset`, after something was signed. */
  'brokenAfterSignature',
  /** `objects` changed or added after a signature, beyond what signing needs; listed one by one. */
  'changedAfterSignature',
] as const

/** What keeps Tablée from vouching for the file, though nothing proves that it was changed. */
export const barringFaults = [
  'empty',
  /** A meeting file or another ZIP, in which no minutes stand where an archive has them, or two do. */
  'archiveWithoutMinutes',
  'archiveDamaged',
  'notPdf',
  'tooLarge',
  'tooComplex',
  /** Broken at `offset`. */
  'broken',
  'truncated',
  'encrypted',
  /** Two lists of objects side by side, which readers choose between. */
  'hybrid',
  /** Objects kept in a way not read here: packed otherwise than by Flate, mostly. */
  'compressedTables',
  /** Arranged to be shown while it is fetched. */
  'linearized',
  'objectTwice',
  'keyTwice',
  'objectUnlisted',
  /** Scripts, actions, films: what it shows can change by itself. `key` names it. */
  'activeContent',
  /** It shows what is kept in another file. */
  'outsideContent',
  'algorithmUnknown',
  'signatureKindUnknown',
  /** Parts of the signature that nothing here can check; `part` names it. */
  'signaturePartUnchecked',
  /** `page`: the field is so large that a signature would hide what is under it. */
  'fieldTooLarge',
] as const

export const verdictFaults = [...alteringFaults, ...barringFaults] as const
export type VerdictFaultCode = (typeof verdictFaults)[number]

/** What an object is that was written after a signature. The first ones are what signing needs. */
export const expectedChanges = [
  'signatureAdded',
  'signatureDrawn',
  'fieldSigned',
  'formNoted',
  'catalogNoted',
  'proofAdded',
  'listAdded',
] as const
export const unexpectedChanges = [
  'pageChanged',
  'pageAdded',
  'pageContentChanged',
  'pageContentAdded',
  'pageTreeChanged',
  'annotationChanged',
  'annotationAdded',
  'fieldMoved',
  'fieldChanged',
  'fieldAdded',
  'fieldEmptied',
  'drawingOutside',
  'formChanged',
  'catalogChanged',
  'fontChanged',
  'fontAdded',
  'imageChanged',
  'imageAdded',
  'propertiesChanged',
  'structureChanged',
  'bookmarksChanged',
  'attachmentChanged',
  'signatureReplaced',
  'trailerChanged',
  'objectRemoved',
  'objectRenumbered',
  'otherChanged',
  'otherAdded',
] as const
export const verdictChanges = [...expectedChanges, ...unexpectedChanges] as const
export type VerdictChangeCode = (typeof verdictChanges)[number]

const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const verdictFaultSchema = z.object({ code: z.enum(verdictFaults), params })
export type VerdictFault = z.infer<typeof verdictFaultSchema>

export const verdictChangeSchema = z.object({
  /** As the file numbers it: "12 0"; empty for the trailer. */
  object: z.string(),
  what: z.enum(verdictChanges),
  /** Of the page it shows on, from 1; null where that is no page, or several. */
  page: z.number().int().nullable(),
  /** Whether signing needs it. */
  allowed: z.boolean(),
})
export type VerdictChange = z.infer<typeof verdictChangeSchema>

/** What is worth saying of a signature and changes nothing in the outcome. */
export const signatureRemarks = ['outsideValidity', 'nameDiffers', 'noTime', 'certificateUnreadable'] as const

export const verdictSignatureSchema = z.object({
  field: z.string(),
  /** As the certificate says. Nobody vouches for it unless `knownAs` is set. */
  signerName: z.string(),
  /** As the signature's own entry says; empty when it says none. */
  statedName: z.string(),
  /** SHA-256 of the certificate in 64 small hexadecimal digits; empty when it can't be read. */
  fingerprint: z.string(),
  /** The name under which the council lists this certificate. */
  knownAs: z.string().nullable(),
  /** UTC ms, by the signer's own computer. */
  claimedAt: z.number().nullable(),
  coversWholeFile: z.boolean(),
  bytesCovered: z.number().int(),
  isIntact: z.boolean(),
  faults: z.array(verdictFaultSchema),
  remarks: z.array(z.enum(signatureRemarks)),
  addedAfter: z.array(verdictChangeSchema),
})
export type VerdictSignature = z.infer<typeof verdictSignatureSchema>

export const verdictSchema = z.object({
  outcome: z.enum(verdictOutcomes),
  sha256: z.string(),
  bytes: z.number().int(),
  pages: z.number().int().nullable(),
  title: z.string(),
  /** Name of the PDF that was checked, in the archive that was given. */
  inside: z.string().optional(),
  /** In the order in which they were made. */
  signatures: z.array(verdictSignatureSchema),
  faults: z.array(verdictFaultSchema),
})
export type Verdict = z.infer<typeof verdictSchema>
