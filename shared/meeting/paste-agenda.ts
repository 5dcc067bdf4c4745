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
/** « 18h30-18h45 », « de 18 h 30 à 18 h 45 »: how long is said too. */
const hourRange = /^(?:de\s+)?(\d{1,2})\s*[h:]\s*(\d{0,2})\s*[-–—àa]\s*(\d{1,2})\s*[h:]\s*(\d{0,2})/iu
const numbering = /^(?:point\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])\s*[.)\]:°–—-]+\s*/iu
const tabbedNumber = /^\d{1,2}(?:\.\d{1,2})*\t\s*(?=\p{L})/u
const spacedNumber = /^(\d{1,2}) +(?=\p{L})/u
/** The private-use ones are what Word's bullets become in a PDF; a lone « o » is its second level. */
const bullet = /^(?:[-–—•·*▪◦‣☐●○■□►➢➤❖✓✔\uF0A7\uF0B7\uF0D8\uF0FC]|o(?=[\t ]+\p{Lu}))\s*/u
const minutesAtEnd = /[\s([,–—-]*\b(\d{1,3})\s*(?:min(?:utes?)?\.?|mn|['’′])\s*[)\]]?\s*$/iu
/** In a last column, or after a line of dots. */
const minutesColumn = /(?:\t|[.…·]{3,})\s*(\d{1,3})\s*$/u
const hoursAtEnd = /[\s([–—-]+(\d)\s*h(?:\s*(\d{2}))?\s*[)\]]\s*$/iu
const partsOfHour: [RegExp, number][] = [
  [/[\s([,–—-]+(?:une\s+)?demi[- ]heure\s*[)\]]?\s*$/iu, 30],
  [/[\s([,–—-]+(?:un\s+)?quart\s+d['’]heure\s*[)\]]?\s*$/iu, 15],
]
const onlyMinutes = /^(?:dur[ée]e\s*:?\s*)?[([]?\s*(\d{1,3})\s*(?:min(?:utes?)?\.?|mn|['’′])\s*[)\]]?$/iu
const pageNumber = /^(?:page\s+\d+(?:\s*(?:\/|sur|of)\s*\d+)?|[-–—]\s*\d+\s*[-–—])$/iu
/** A line that ends so goes on below. */
const unfinished =
  /(?:\b(?:de|du|des|d['’]|la|le|les|l['’]|et|ou|à|au|aux|en|pour|par|sur|avec|the|of|and|for|to)|[,:(])$/iu

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
  for (const [pattern, minutes] of partsOfHour) {
    const part = pattern.exec(line)
    if (part !== null) return { rest: line.slice(0, part.index), minutes }
  }
  const hours = hoursAtEnd.exec(line)
  if (hours === null) return { rest: line, minutes: null }
  return { rest: line.slice(0, hours.index), minutes: Number(hours[1]) * 60 + Number(hours[2] ?? 0) }
}

function rangeMinutes(line: string): number | null {
  const found = hourRange.exec(line)
  if (found === null) return null
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found
  const length = Number(toHour) * 60 + Number(toMinute) - Number(fromHour) * 60 - Number(fromMinute)
  return length > 0 ? length : null
}

type Mark = 'number' | 'bullet' | null

interface Line {
  text: string
  isIndented: boolean
  mark: Mark
}

function markOf(text: string): Mark {
  if (bullet.test(text)) return 'bullet'
  return leadingHour.test(text) || numbering.test(text) || tabbedNumber.test(text) ? 'number' : null
}

/** A line without a mark goes on from a marked one when it begins in small letters or the one above is not finished. */
function goesOn(last: Line | undefined, { text, mark }: Line): boolean {
  if (last === undefined || last.mark === null || mark !== null || takeMinutes(last.text).minutes !== null) return false
  return /^\p{Ll}/u.test(text) || unfinished.test(last.text)
}

/** The lines as they were before a page cut them: wrapped ones joined, page numbers and headings left out. */
function wholeLines(text: string): Line[] {
  const lines: Line[] = []
  for (const raw of text.normalize('NFC').split(/\r\n|[\n\r\u2028\u2029\v\f]/u)) {
    const trimmed = raw.replaceAll('\u00AD', '').trim()
    if (trimmed === '' || /^(?:ordre du jour|agenda)\s*:?$/iu.test(trimmed) || pageNumber.test(trimmed)) continue
    const line = { text: trimmed, isIndented: /^(?:\t| {2,}|\u00A0{2,})/u.test(raw), mark: markOf(trimmed) }
    const last = lines.at(-1)
    const length = onlyMinutes.exec(trimmed)?.[1]
    if (last !== undefined && length !== undefined && takeMinutes(last.text).minutes === null) {
      last.text = `${last.text} ${length} min`
    } else if (last !== undefined && goesOn(last, line)) last.text = `${last.text} ${trimmed}`
    else lines.push(line)
  }
  return lines
}

/** What a bracket opened before the minutes is closed again: « (M. Diallo, 10 min) ». */
function balanced(title: string): string {
  return title.includes('(') && !title.includes(')') ? `${title})` : title
}

/**
 * Empty lines, page numbers and a heading « Ordre du jour » give nothing; what is not understood is a title as it
 * stands. At most 200 items; a title keeps 1,000 characters.
 */
export function pasteAgenda(text: string): PastedItem[] {
  const found: PastedItem[] = []
  let underNumber = false
  for (const { text: line, isIndented, mark } of wholeLines(text)) {
    const subNumber = /^\d{1,2}\.\d{1,2}\b/u.test(line)
    const { rest, minutes } = takeMinutes(line)
    let title = rest.replace(bullet, '').replace(leadingHour, '')
    // "4 Cadre de vie" counts as a number only where it continues the count: "12 logements" is a title.
    const counted = Number(spacedNumber.exec(title)?.[1]) === found.filter((item) => item.level === 1).length + 1
    title = title
      .replace(counted ? spacedNumber : tabbedNumber, '')
      .replace(numbering, '')
      .replace(bullet, '')
      .replace(leadingHour, '')
    title = balanced(
      title
        .replaceAll(/\s*\t\s*/gu, ' ')
        .replace(/(?:[\s:;,–—-]|[.…·]{3,})+$/u, '')
        .trim()
        .slice(0, 1000),
    )
    if (title === '') continue
    if (mark !== 'bullet') underNumber = mark === 'number' || counted
    const level = found.length > 0 && (isIndented || subNumber || (mark === 'bullet' && underNumber)) ? 2 : 1
    found.push({ title, minutes: minutes ?? rangeMinutes(line), kind: guessKind(title), level })
    if (found.length === 200) break
  }
  return found
}
