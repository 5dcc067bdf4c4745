/** "15", « 15 min » -> 15; an emptied field is "nobody said"; undefined for what is no length of up to a day. */
export function readMinutes(text: string): number | null | undefined {
  const typed = text.trim().replace(/\s*(?:min(?:utes?)?|mn|['’′])\.?$/iu, '')
  if (typed === '') return null
  const minutes = Number(typed)
  return /^\d{1,4}$/u.test(typed) && minutes <= 1440 ? minutes : undefined
}
