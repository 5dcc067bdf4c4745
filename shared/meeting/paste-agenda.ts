/**
 * Makes agenda items from text as people paste it: one item a line, numbers, bullets, tabs and hours ignored,
 * « (15 min) », « 15' » or a last column of minutes understood, indented or « 2.1 » lines as sub-items.
 */
import type { ItemKind } from '#shared/contract/meeting.ts'

export interface PastedItem {
  title: string
  minutes: number | null
  kind: ItemKind
  level: 1 | 2
}

const leadingHour =
  /^(?:de\s+)?\d{1,2}\s*(?:h|:)\s*\d{0,2}(?:\s*[-–—àa]\s*\d{1,2}\s*(?:h|:)\s*\d{0,2})?\s*[-–—:.)]?\s+/iu
const numbering = /^(?:point\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])\s*[.)\]:°–—-]+\s*/iu
const tabbedNumber = /^\d{1,2}(?:\.\d{1,2})*\t\s*(?=\p{L})/u
const spacedNumber = /^(\d{1,2}) +(?=\p{L})/u
const bullet = /^[-–—•·*▪◦‣☐]\s*/u
const minutesAtEnd = /[\s([–—-]*\b(\d{1,3})\s*(?:min(?:utes?)?\.?|mn|['’′])\s*[)\]]?\s*$/iu
const minutesColumn = /\t\s*(\d{1,3})\s*$/u
const hoursAtEnd = /[\s([–—-]+(\d)\s*h(?:\s*(\d{2}))?\s*[)\]]\s*$/iu

/** First match wins; an approval is looked for before a vote. */
const kinds: [RegExp, ItemKind][] = [
  [/\b(?:approbation|adoption du compte|approval|minutes of)/iu, 'approval'],
  [/\b(?:suivi|follow)/iu, 'followUp'],
  [/\b(?:élection|désignation|election|appointment)/iu, 'election'],
  [/\b(?:fonds de participation|fph|subvention|grant)/iu, 'fundRequest'],
  [/\b(?:retour d|compte rendu d|feedback|report from)/iu, 'feedback'],
  [/\b(?:tour de table|clôture|round)/iu, 'roundTable'],
  [/\b(?:décision|vote|choix|adoption|decision)/iu, 'decision'],
  [/\b(?:débat|discussion|échange|priorit|debate)/iu, 'debate'],
  [/\b(?:ouverture|accueil|information|présentation|point d|welcome|opening)/iu, 'information'],
]

function guessKind(title: string): ItemKind {
  return kinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'other'
}

function takeMinutes(line: string): { rest: string; minutes: number | null } {
  const column = minutesColumn.exec(line)
  if (column !== null) return { rest: line.slice(0, column.index), minutes: Number(column[1]) }
  const said = minutesAtEnd.exec(line)
  if (said !== null && said.index > 0) return { rest: line.slice(0, said.index), minutes: Number(said[1]) }
  const hours = hoursAtEnd.exec(line)
  if (hours === null) return { rest: line, minutes: null }
  return { rest: line.slice(0, hours.index), minutes: Number(hours[1]) * 60 + Number(hours[2] ?? 0) }
}

/** Empty lines and a heading « Ordre du jour » give nothing. At most 200 items; a title keeps 1,000 characters. */
export function pasteAgenda(text: string): PastedItem[] {
  const found: PastedItem[] = []
  for (const raw of text.normalize('NFC').split(/\r\n|[\n\r\u2028\u2029\v\f]/u)) {
    const indented = /^(?:\t| {2,}|\u00A0{2,})/u.test(raw)
    const line = raw.trim()
    if (line === '' || /^(?:ordre du jour|agenda)\s*:?$/iu.test(line)) continue
    const subNumber = /^\d{1,2}\.\d{1,2}\b/u.test(line)
    const { rest, minutes } = takeMinutes(line)
    let title = rest.replace(bullet, '').replace(leadingHour, '')
    // "4 Cadre de vie" counts as a number only where it continues the count: "12 logements" is a title.
    const counted = Number(spacedNumber.exec(title)?.[1]) === found.filter((item) => item.level === 1).length + 1
    title = title
      .replace(counted ? spacedNumber : tabbedNumber, '')
      .replace(numbering, '')
      .replace(leadingHour, '')
    title = title
      .replaceAll(/\s*\t\s*/gu, ' ')
      .replace(/[\s:;,–—-]+$/u, '')
      .trim()
      .slice(0, 1000)
    if (title === '') continue
    const level = found.length > 0 && (indented || subNumber) ? 2 : 1
    found.push({ title, minutes, kind: guessKind(title), level })
    if (found.length === 200) break
  }
  return found
}
