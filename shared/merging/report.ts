/** A merge's summary in words: a headline, and what came from where, line by line, what had to win first. */
import type { Language } from '#shared/contract/meeting.ts'
import type {
  Clash,
  MergedFact,
  MergePlace,
  MergeSummary,
  MergeValue,
  RuleThere,
  Side,
} from '#shared/contract/merge.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { ruleValue, type RuleField } from '#shared/minutes/rule-words/rule-words.ts'
import { english } from '#shared/minutes/typography/english.ts'
import { french } from '#shared/minutes/typography/french.ts'
import type { ContradictionCode } from '#shared/rules/contradictions.ts'
import { englishWords } from './words/english.ts'
import { frenchWords } from './words/french.ts'
import type { MergeWords, SectionKind } from './words/merge-words.ts'

export interface MergeReport {
  headline: string
  sections: { kind: SectionKind; title: string; lines: string[] }[]
}

/** Where each copy is, as the sentences say it: "ici", "dans seance.tablee". */
export type SideNames = Record<Side, string>

const languages = { fr: { words: frenchWords, typography: french }, en: { words: englishWords, typography: english } }

/** What must be read first comes first. */
const sectionOrder: readonly SectionKind[] = ['clashes', 'toCheck', 'voided', 'texts', 'facts', 'records', 'values']

/** Names in a line are cut here; values of which one had to win never are. */
const longestName = 120

/** A file may hold anything: no line of it may move a terminal's cursor or begin another line. */
function oneLine(typed: string): string {
  return typed.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function shortened(typed: string): string {
  const letters = Array.from(oneLine(typed))
  return letters.length > longestName ? `${letters.slice(0, longestName).join('')}…` : letters.join('')
}

function isRule(value: MergeValue): value is RuleThere {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The field names which kind of rule it is; a page that asks of another has a fault of its own. */
function ruleThere(language: Language, field: RuleField, { rule, names }: RuleThere): string {
  return ruleValue(language, field, rule, names)
}

class Reporter {
  readonly #language: Language
  readonly #words: MergeWords
  readonly #typography: (typeof languages)[Language]['typography']
  readonly #sides: SideNames
  readonly #timeZone: string

  constructor(language: Language, sides: SideNames, timeZone: string) {
    this.#language = language
    this.#words = languages[language].words
    this.#typography = languages[language].typography
    this.#sides = { a: oneLine(sides.a), b: oneLine(sides.b) }
    this.#timeZone = timeZone
  }

  lines({ clashes, toCheck, voided, texts, facts, records, values }: MergeSummary): Record<SectionKind, string[]> {
    const words = this.#words
    const { quote } = words
    return {
      clashes: clashes.map((clash) => this.#clash(clash)),
      toCheck: toCheck.map((fact) =>
        words.toCheck(this.#fact(fact), words.why[fact.why as ContradictionCode] ?? fact.why),
      ),
      voided: voided.map((fact) => this.#fact(fact)),
      texts: texts.map(({ title, from }) =>
        from === 'both'
          ? words.textOfBoth(quote(shortened(title)))
          : words.text(quote(shortened(title)), this.#sides[from]),
      ),
      facts: facts.map((fact) => this.#fact(fact)),
      records: records.map(({ place, how, from }) =>
        words.record(words.how[how], this.#place(place), this.#sides[from]),
      ),
      values: values.map((taken) => {
        const { place, field, from } = taken
        const other: Side = from === 'a' ? 'b' : 'a'
        const elsewhere = words.said(this.#value(place, field, taken[other]), this.#sides[other])
        return words.value(
          this.#placeAndField(place, field),
          this.#value(place, field, taken[from]),
          this.#sides[from],
          elsewhere,
        )
      }),
    }
  }

  #clash({ place, field, a, b, kept }: Clash): string {
    const words = this.#words
    if (field === 'removed') {
      const removedIn: Side = a === true ? 'a' : 'b'
      const changedIn: Side = removedIn === 'a' ? 'b' : 'a'
      const [gone, changed] = [this.#sides[removedIn], this.#sides[changedIn]]
      return words.removedAndChanged(this.#place(place), gone, changed, kept === changedIn)
    }
    const values = { a: this.#value(place, field, a), b: this.#value(place, field, b) }
    const said = (side: Side): string => words.said(values[side], this.#sides[side])
    return words.clash(this.#placeAndField(place, field), said('a'), said('b'), values[kept])
  }

  #fact({ kind, at, subject, from }: MergedFact): string {
    const words = this.#words
    const named =
      subject === '' ? words.facts[kind] : `${words.facts[kind]}${this.#typography.colon}${shortened(subject)}`
    const where = from === 'both' ? words.bothSides : this.#sides[from]
    return words.fact(this.#typography.hour(wallClock(at, this.#timeZone).time), named, where)
  }

  #place({ kind, name }: MergePlace): string {
    const { places, quote } = this.#words
    return name === '' ? places[kind] : `${places[kind]} ${quote(shortened(name))}`
  }

  #placeAndField(place: MergePlace, field: string): string {
    const labels: Readonly<Record<string, string>> = this.#words.fields[place.kind]
    return `${this.#place(place)}, ${labels[field] ?? field}`
  }

  #value(place: MergePlace, field: string, value: MergeValue): string {
    const { choices, yes, no, nothing, quote } = this.#words
    const chosen = choices[`${place.kind}.${field}`]
    if (value === null || value === '') return nothing
    if (typeof value === 'boolean') return value ? yes : no
    if (typeof value === 'number') return this.#typography.number(value)
    if (isRule(value)) return oneLine(ruleThere(this.#language, field as RuleField, value))
    if (typeof value !== 'string') {
      return value.length === 0 ? nothing : this.#typography.list(value.map((each) => chosen?.[each] ?? oneLine(each)))
    }
    if (chosen !== undefined) return chosen[value] ?? oneLine(value)
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return this.#typography.shortDay(value)
    if (/^\d{2}:\d{2}$/.test(value)) return this.#typography.hour(value)
    return quote(oneLine(value.replaceAll(/\s*[\n\r]+\s*/g, ' / ')))
  }
}

function madeIn({ values, records, texts, facts }: MergeSummary, side: Side): number {
  return [...values, ...records, ...texts, ...facts].filter(({ from }) => from === side || from === 'both').length
}

export function mergeReport(summary: MergeSummary, language: Language, sides: SideNames): MergeReport {
  const { words } = languages[language]
  if (summary.equal) return { headline: words.equal, sections: [] }
  const lines = new Reporter(language, sides, summary.timeZone).lines(summary)
  const counts = {
    fromA: madeIn(summary, 'a'),
    fromB: madeIn(summary, 'b'),
    clashes: summary.clashes.length,
    toCheck: summary.toCheck.length,
  }
  return {
    headline: words.headline(counts, oneLine(sides.a), oneLine(sides.b)),
    sections: sectionOrder
      .map((kind) => ({ kind, title: words.sections[kind], lines: lines[kind] }))
      .filter(({ lines: each }) => each.length > 0),
  }
}
