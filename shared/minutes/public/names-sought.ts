/** How people are found by name in what somebody typed: whole, by the name shown, or by one telling word of either. */
import type { Person } from '#shared/contract/meeting.ts'

export interface Sought {
  person: Person
  /** What the minutes call this person among members. */
  name: string
  /** The name or a word of it, whole words only; longest first. Without flags: each use adds its own. */
  source: string
}

/** A word of a name that says who: two letters or a particle in small letters say nobody. */
function telling(name: string): string[] {
  return name.split(/[\s\u00A0\u202F]+/u).filter((word) => /^\p{Lu}/u.test(word) && word.length >= 3)
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
}

/** Nothing for a person nobody named. */
export function soughtOf(person: Person): Sought[] {
  const { name, displayName } = person
  const forms = [name.trim(), displayName.trim(), ...telling(name)].filter((form) => form.length >= 3)
  if (forms.length === 0) return []
  const all = [...new Set(forms.flatMap((form) => [form, form.toLocaleUpperCase()]))]
  const one = all
    .sort((a, b) => b.length - a.length)
    .map((form) => escaped(form.normalize('NFC')).replaceAll(/\s+/gu, String.raw`\s+`))
    .join('|')
  const source = String.raw`(?<![\p{L}\p{M}\d])(?:${one})(?![\p{L}\p{M}\d])`
  return [{ person, name: name.trim() === '' ? displayName.trim() : name, source }]
}
