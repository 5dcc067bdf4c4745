interface Bounds {
  min: number
  max: number
  mayBeEmpty: boolean
  hasDecimals: boolean
}

/** « 2,5 » as typed; null for nothing where nothing is an answer, undefined for what is no such number. */
export function readNumber(typed: string, { min, max, mayBeEmpty, hasDecimals }: Bounds): number | null | undefined {
  const text = typed.trim().replace(',', '.')
  if (text === '') return mayBeEmpty ? null : undefined
  if (!(hasDecimals ? /^\d+(?:\.\d+)?$/ : /^\d+$/).test(text)) return undefined
  const value = Number(text)
  return value >= min && value <= max ? value : undefined
}
