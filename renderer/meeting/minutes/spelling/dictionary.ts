/**
 * Reads a Hunspell dictionary (hunspell(5)) as far as French needs it: affixes with conditions and continuation
 * classes, two-letter flags, needed affixes, forbidden words, kept capitals, input conversion, replacements for
 * suggestions. No compounding, no morphology. Stems are kept as they are written and affixes taken off when a word is
 * asked for: expanding them would make millions of forms and take seconds.
 */

export interface Affix {
  flag: string
  /** What it adds, and what that takes the place of in the stem. */
  add: string
  strip: string
  condition: RegExp | null
  /** Flags the form goes on with. */
  next: string
  crosses: boolean
}

export interface Dictionary {
  /** A stem to the flags of each of its entries; flags are two signs each, one after the other. */
  stems: Map<string, string[]>
  /** By what they add. */
  prefixes: Map<string, Affix[]>
  suffixes: Map<string, Affix[]>
  longestPrefix: number
  longestSuffix: number
  flags: { needAffix: string; forbidden: string; keepCase: string; noSuggest: string }
  conversions: [from: string, to: string][]
  replacements: [from: string, to: string][]
  /** Letters that look or sound alike, one group a string. */
  alike: string[]
  /** Letters by how common they are. */
  letters: string
}

function add(map: Map<string, Affix[]>, affix: Affix): void {
  const known = map.get(affix.add)
  if (known === undefined) map.set(affix.add, [affix])
  else known.push(affix)
}

function readAffixes(text: string, dictionary: Dictionary): void {
  const crossing = new Map<string, boolean>()
  for (const line of text.split(/\r?\n/u)) {
    const [kind = '', first = '', second = '', third = '', fourth = '.'] = line.split(/\s+/u)
    if (kind === 'TRY') dictionary.letters = first
    else if (kind === 'NEEDAFFIX') dictionary.flags.needAffix = first
    else if (kind === 'FORBIDDENWORD') dictionary.flags.forbidden = first
    else if (kind === 'KEEPCASE') dictionary.flags.keepCase = first
    else if (kind === 'NOSUGGEST') dictionary.flags.noSuggest = first
    else if (kind === 'ICONV' && second !== '') dictionary.conversions.push([first, second])
    else if (kind === 'REP' && second !== '') dictionary.replacements.push([first, second.replaceAll('_', ' ')])
    else if (kind === 'MAP' && !/^\d+$/u.test(first)) dictionary.alike.push(first)
    else if (kind === 'PFX' || kind === 'SFX') {
      const isRule = third !== '' && crossing.has(`${kind}${first}`)
      if (!isRule) {
        crossing.set(`${kind}${first}`, second === 'Y')
        continue
      }
      const [added = '', next = ''] = third.split('/')
      const isPrefix = kind === 'PFX'
      const affix: Affix = {
        flag: first,
        strip: second === '0' ? '' : second,
        add: added === '0' ? '' : added,
        condition: fourth === '.' ? null : new RegExp(isPrefix ? `^(?:${fourth})` : `(?:${fourth})$`, 'u'),
        next,
        crosses: crossing.get(`${kind}${first}`) === true,
      }
      add(isPrefix ? dictionary.prefixes : dictionary.suffixes, affix)
      if (isPrefix) dictionary.longestPrefix = Math.max(dictionary.longestPrefix, affix.add.length)
      else dictionary.longestSuffix = Math.max(dictionary.longestSuffix, affix.add.length)
    }
  }
}

function readStems(text: string, stems: Dictionary['stems']): void {
  let at = text.indexOf('\n') + 1
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end === -1 ? text.length : end)
    at = end === -1 ? text.length : end + 1
    if (line === '') continue
    const [entry = ''] = line.split(/[\t\r ]/u, 1)
    const slash = entry.indexOf('/', 1)
    const stem = slash === -1 ? entry : entry.slice(0, slash)
    const flags = slash === -1 ? '' : entry.slice(slash + 1)
    const known = stems.get(stem)
    if (known === undefined) stems.set(stem, [flags])
    else known.push(flags)
  }
}

/** @param affixes the text of the .aff @param words the text of the .dic */
export function readDictionary(affixes: string, words: string): Dictionary {
  const dictionary: Dictionary = {
    stems: new Map(),
    prefixes: new Map(),
    suffixes: new Map(),
    longestPrefix: 0,
    longestSuffix: 0,
    flags: { needAffix: '', forbidden: '', keepCase: '', noSuggest: '' },
    conversions: [],
    replacements: [],
    alike: [],
    letters: '',
  }
  readAffixes(affixes, dictionary)
  readStems(words, dictionary.stems)
  return dictionary
}
