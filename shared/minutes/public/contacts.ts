/**
 * Mail addresses and phone numbers in what people typed: found so that the editions everybody reads do without them.
 * Better one reference number too many than a neighbour's number on the wall of the town hall.
 */

/** A stretch of a line; places count UTF-16 units. */
export interface Span {
  from: number
  to: number
}

const at = String.raw`(?:@|\s?[[(]\s?(?:at|arobase|chez)\s?[\])]\s?)`
/** Bounded before its sign: a page of letters without one is read fast all the same. */
const mail = new RegExp(
  String.raw`[\p{L}\p{M}\d][\p{L}\p{M}\d._%+'’-]{0,120}${at}[\p{L}\p{M}\d-]+(?:\.[\p{L}\p{M}\d-]+)+`,
  'giu',
)
const space = String.raw`\u0020\u00a0\u202f\u2009`
/** « 06 12 34 56 78 », one kind of separator between pairs, or none. */
const pairs = String.raw`0[1-9](?:([${space}./-]|\.\s)\d\d(?:\1\d\d){3}|\d{8})(?!\d)`
/** « 06 123 456 78 », « 0612 345 678 », « 020 7946 0958 »: other cuts of ten or eleven digits, but no date. */
const cuts = String.raw`(?!\d\d[${space}.-]\d\d[${space}.-](?:19|20)\d\d)0\d{1,4}([${space}.-])\d{2,4}(?:\2\d{2,4}){1,2}(?!\d)`
/** « +33 (0)6 12 34 56 78 », « 0033 6… ». */
const abroad = String.raw`(?:\+|00)[${space}]?\(?[1-9]\d{0,2}\)?(?:[${space}./()-]{0,2}\d){7,12}(?!\d)`
/** Not the end of a larger number: « 1 000 000 000 », « 3,06 12 34 56 78 ». */
const phone = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[${space}.,/])(?:${pairs}|${cuts}|${abroad})(?![${space}]?[€$£%])`,
  'gu',
)

function digits(text: string): number {
  return text.replaceAll(/\D/gu, '').length
}

/** Every mail address and phone number of a line, in order, none over another. */
export function contactsIn(line: string): Span[] {
  const mails = [...line.matchAll(mail)]
  const phones = [...line.matchAll(phone)].filter(([found]) => digits(found) >= 9 && digits(found) <= 15)
  const spans = [...mails, ...phones].map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
  return spans.sort((a, b) => a.from - b.from).filter(({ from }, place, all) => from >= (all[place - 1]?.to ?? 0))
}

export function withoutContacts(line: string, instead: string): string {
  return contactsIn(line).reduceRight((text, { from, to }) => text.slice(0, from) + instead + text.slice(to), line)
}
