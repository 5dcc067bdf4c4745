/**
 * The page's words: one flat file a language. French is in the bundle, so that there are words before anything is
 * fetched, and stands in for whatever a council's own file leaves out.
 */
import french from './languages/fr.json' with { type: 'json' }

type FrenchKey = keyof typeof french
/** A key of one sentence; those of several plural forms are counted, below. */
export type WordKey = Exclude<FrenchKey, `$${string}` | `${string}_${'zero' | 'one' | 'other'}`>
/** What comes before `_one`, `_other` and a language's other plural forms. */
export type CountKey = FrenchKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never
export type Params = Readonly<Record<string, string | number>>

/** What a language file holds: `$name`, `$direction`, `$reviewed`, and words by key. */
export type LanguageFile = Readonly<Record<string, unknown>>

export interface Words {
  /** BCP 47. */
  code: string
  direction: 'ltr' | 'rtl'
  /** False: nobody who speaks it has read it over. */
  reviewed: boolean
  say(key: WordKey, params?: Params): string
  /** The same for so many: `{{count}}` is the figure. */
  count(key: CountKey, count: number, params?: Params): string
  /** `prefix.code`, or `prefix.other` for a code this page does not know. */
  coded(prefix: 'reason' | 'refused' | 'whyNot' | 'enter' | 'grade', code: string, params?: Params): string
  /** « 3e », "3rd". */
  ordinal(place: number): string
}

const fallback: LanguageFile = french

function filled(sentence: string, params: Params): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole))
}

/** The plural form of a number in a language; `other` where this browser does not know. */
function pluralOf(code: string, count: number, type: 'cardinal' | 'ordinal'): string {
  try {
    return new Intl.PluralRules(code, { type }).select(count)
  } catch {
    return 'other'
  }
}

/** A count that a code's parameters hold, for the sentences that have one. */
function countIn(params: Params): number | null {
  const found = Object.values(params).find((value) => typeof value === 'number')
  return typeof found === 'number' ? found : null
}

/** @param file as fetched: what is no text in it is left out */
export function makeWords(code: string, file: LanguageFile): Words {
  const textIn = (from: LanguageFile, key: string): string | null => {
    const text = from[key]
    return typeof text === 'string' && text !== '' ? text : null
  }

  const find = (key: string): string | null => textIn(file, key) ?? textIn(fallback, key)

  /** In one language or the other, never one's plural of the other's sentence. */
  const findCounted = (key: string, count: number, type: 'cardinal' | 'ordinal'): string | null => {
    const inOne = (from: LanguageFile, its: string): string | null =>
      // "Nobody" reads better than "0 people", in languages too that have no form for nought.
      (count === 0 ? textIn(from, `${key}_zero`) : null) ??
      textIn(from, `${key}_${pluralOf(its, count, type)}`) ??
      textIn(from, `${key}_other`)
    return inOne(file, code) ?? inOne(fallback, 'fr')
  }

  return {
    code,
    direction: file['$direction'] === 'rtl' ? 'rtl' : 'ltr',
    reviewed: file['$reviewed'] === true,
    say: (key, params = {}) => filled(find(key) ?? key, params),
    count: (key, count, params = {}) => filled(findCounted(key, count, 'cardinal') ?? key, { ...params, count }),
    coded(prefix, sentence, params = {}) {
      const count = countIn(params)
      const counted = count === null ? null : findCounted(`${prefix}.${sentence}`, count, 'cardinal')
      // A ballot is refused by the same codes as say beforehand why one may not vote.
      const alike = prefix === 'refused' ? find(`whyNot.${sentence}`) : null
      const said = counted ?? find(`${prefix}.${sentence}`) ?? alike ?? find(`${prefix}.other`) ?? sentence
      return filled(said, count === null ? params : { ...params, count })
    },
    ordinal: (place) => filled(findCounted('ordinal', place, 'ordinal') ?? '{{count}}', { count: place }),
  }
}

export const frenchWords = makeWords('fr', french)
