import type { PhoneLanguage } from '#shared/contract/phone.ts'

/** Before the room said what it has. */
export const ownLanguages: readonly PhoneLanguage[] = [
  { code: 'fr', name: 'Français', direction: 'ltr', reviewed: true },
]

/**
 * The language to begin in: the one chosen before, else the first of the phone's own that there is, whatever its
 * region ("ar-MA" reads "ar"), else French.
 * @param kept the code chosen on this phone; null when none was
 * @param wanted `navigator.languages`
 */
export function chooseLanguage(
  there: readonly PhoneLanguage[],
  kept: string | null,
  wanted: readonly string[],
): PhoneLanguage | null {
  const find = (code: string): PhoneLanguage | undefined =>
    there.find((language) => language.code.toLowerCase() === code.toLowerCase())
  const withoutRegion = (code: string): string => code.split('-')[0] ?? code
  for (const code of [...(kept === null ? [] : [kept]), ...wanted]) {
    const found = find(code) ?? find(withoutRegion(code))
    if (found !== undefined) return found
  }
  return find('fr') ?? there[0] ?? null
}
