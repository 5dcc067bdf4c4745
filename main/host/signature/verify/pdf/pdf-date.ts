/** An instant as PDF writes it (§7.9.4), "D:20261112204500+01'00'", in UTC ms; null when it is none. */
export function instantOfPdfDate(text: string): number | null {
  const found = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text)
  if (found === null) return null
  const part = (index: number, otherwise: number): number => Number(found[index] ?? otherwise)
  const local = Date.UTC(part(1, 0), part(2, 1) - 1, part(3, 1), part(4, 0), part(5, 0), part(6, 0))
  const ahead = (part(8, 0) * 60 + part(9, 0)) * 60_000
  const at = found[7] === '-' ? local + ahead : local - ahead
  return Number.isFinite(at) ? at : null
}
