/** Control characters, and those that turn the direction of what stands beside them (Unicode UAX #9). */
const unseen = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/** What somebody typed, as one line that can't disturb what it is shown beside. */
export function plainLine(text: string): string {
  return text.replaceAll(unseen, ' ').replaceAll(/\s+/g, ' ').trim()
}
