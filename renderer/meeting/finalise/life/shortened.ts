/** Of a passage as it is listed, letters. */
const shown = 70

export function shortened(text: string): string {
  return text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text
}
