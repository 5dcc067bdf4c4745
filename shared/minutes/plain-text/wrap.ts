/** Lines for a mail, cut at ordinary spaces alone: a no-break space holds its number and its unit together. */

/** Wide enough to read, narrow enough to be quoted twice before a mail program breaks it again. */
const width = 72

/**
 * @param first what stands before the first line
 * @param next what stands before the others, as wide as `first`
 */
export function wrapped(line: string, first = '', next = first): string[] {
  const lines: string[] = []
  let current = first
  let isEmpty = true
  for (const word of line.split(/[ \t]+/u).filter((each) => each !== '')) {
    const joined = isEmpty ? current + word : `${current} ${word}`
    if (!isEmpty && joined.length > width) {
      lines.push(current)
      current = next + word
    } else current = joined
    isEmpty = false
  }
  return isEmpty ? [] : [...lines, current]
}
