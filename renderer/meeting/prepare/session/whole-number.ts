/** A whole number typed in a field; null for anything else or out of bounds, which then is not taken. */
export function wholeNumber(text: string, min: number, max: number): number | null {
  const typed = text.trim()
  const value = Number(typed)
  return /^\d+$/u.test(typed) && value >= min && value <= max ? value : null
}
