/**
 * Refusals the command line can meet, in plain English; a code without a sentence says itself with its parameters.
 */
import type { Refusal } from '#shared/contract/result.ts'

type Params = Refusal['params']

/** What can be wrong with a value of the JSON form (files/json-problem.ts and the texts' fault codes). */
const problems: Record<string, string> = {
  missing: 'is missing',
  wrongType: 'is a value of the wrong type',
  tooLong: 'is too long',
  tooShort: 'is too short',
  tooBig: 'is too large',
  tooSmall: 'is too small',
  badFormat: 'is not written as it should be',
  unknownValue: 'is none of the possible values',
  unknownKey: 'is a key Tablée does not know',
  repeated: 'is an id given twice',
  unknownReference: 'names something that is not in this meeting',
  tooDeep: 'is nested too deeply',
  notANode: 'is no element of a text',
  unknownNode: 'is an unknown element',
  unknownMark: 'is an unknown mark',
  unknownAttribute: 'is an unknown attribute',
  badAttribute: 'is an impossible value',
  misplacedNode: 'is an element that may not stand there',
  missingContent: 'lacks its content',
  unexpectedContent: 'holds something that may not stand there',
  emptyText: 'is a text without a letter',
  repeatedMark: 'carries the same mark twice',
  excludedMark: 'carries two marks that exclude each other',
}

const updateToOpen = 'it was made by a newer Tablée; update to open it.'

const sentences: Record<string, (params: Params) => string> = {
  notTablee: () => 'this is not a Tablée meeting; it was not touched.',
  notMeetingJson: () => 'this JSON is not a Tablée meeting ("format": "tablee.meeting" is missing).',
  notJson: ({ line, column }) =>
    line === 0 ? 'this is not UTF-8 text.' : `this is not JSON: it goes wrong at line ${line}, column ${column}.`,
  invalidMeeting: ({ path, problem = '' }) => `${path} ${problems[problem] ?? `is wrong (${problem})`}.`,
  tooLarge: ({ megabytes }) => `it is over ${megabytes} MB.`,
  truncated: () => 'its end is missing; it was not touched.',
  damaged: () => 'it is damaged and can’t be read; it was not touched.',
  unsafeEntry: ({ entry }) => `it holds an unsafe name (${entry}) and was refused.`,
  damagedEntry: ({ entry }) => `${entry} is damaged in it and was left out; the rest was read.`,
  missingEntry: ({ entry }) => `${entry} is missing in it; the rest was read.`,
  notesTaken: () => 'its private notes were taken in as well.',
  attachmentsMissing: ({ names }) => `files it speaks of are damaged or missing in it (${names}); the rest was read.`,
  rebuiltFromReadable: () => 'a part of it is damaged: the meeting was taken from its copy for reading.',
  letterheadUnread: () => 'whose paper it is printed on can’t be read in it; its minutes are printed without.',
  logoUnread: () => 'the council’s picture is missing in it, or is none; its minutes are printed without.',
  journalLost: () => 'what happened in the session (attendance, votes, times) is damaged in it; the rest was read.',
  readableDiffers: ({ path }) =>
    `its copy for reading does not say what it holds (${path}); what it holds was taken, read it again.`,
  otherMeeting: () => 'it is a copy of another meeting: only copies of one meeting can be merged.',
  filesInNeither: ({ names }) => `files it speaks of are in neither copy (${names}).`,
  partsLost: () => 'a part of it is damaged: it can be read, but not merged.',
  identityDiffers: () => 'it bears the label of another meeting than the one it holds.',
  unlistedEntry: ({ entry }) => `${entry} is not in its list and was left out.`,
  newerFormat: () => updateToOpen,
  newerSchema: () => updateToOpen,
  locked: () => 'it is protected by a passphrase, which this version can’t open yet.',
  textLost: ({ words }) => `the PDF would not say all of the text and was not written: ${words}`,
  pdfFilesMissing: ({ file }) => `Tablée lacks one of its own files to make a PDF (${file}); install it again.`,
  pdfWorkerStopped: () => 'making the PDF was interrupted and nothing was written; try again.',
  pdfFailed: () => 'the PDF could not be made; nothing was written.',
}

export function refusalSentence({ code, params }: Refusal): string {
  return sentences[code]?.(params) ?? `${code} ${JSON.stringify(params)}`
}
