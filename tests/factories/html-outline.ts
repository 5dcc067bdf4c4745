/** HTML as a reader meets it: headings, tables, lists, marks and words in order, whatever wraps or names them. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

/** Elements that say what a piece is; all others only hold or dress it. */
const telling = new Set(
  'ol ul li table caption thead tbody tr th td blockquote dl dt dd p hr figure strong em u s mark code sup'.split(' '),
)

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`, 'iu').exec(tag)?.[1] ?? ''
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/gu, (entity) => entities[entity] ?? entity)
}

/**
 * A line an opened element (`th col 2x1`) or run of words. `titleLevel`: which level the title has on this page: headings
 * count from it.
 */
export function htmlOutline(html: string, titleLevel: number): string[] {
  const outline: string[] = []
  let words = ''
  const flush = (): void => {
    const said = words.replaceAll(/[ \n]+/gu, ' ').trim()
    if (said !== '') outline.push(said)
    words = ''
  }
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/gu)) {
    if (!piece.startsWith('<')) {
      words += decoded(piece)
      continue
    }
    const name = /^<\/?([a-z0-9]+)/u.exec(piece)?.[1] ?? ''
    if (name === 'br') words += ' '
    // What is drawn says its words where it stands.
    if (name === 'svg') words += ` ${decoded(attribute(piece, 'aria-label'))} `
    const heading = /^h(\d)$/u.exec(name)?.[1]
    if (heading === undefined && !telling.has(name) && name !== 'img') continue
    flush()
    if (piece.startsWith('</')) continue
    if (name === 'img') outline.push(`picture ${decoded(attribute(piece, 'alt'))}`)
    else if (heading !== undefined) outline.push(`heading ${Number(heading) - titleLevel}`)
    else if (name === 'th' || name === 'td') {
      const spans = `${attribute(piece, 'colspan') || 1}x${attribute(piece, 'rowspan') || 1}`
      outline.push([name, attribute(piece, 'scope'), spans].join(' '))
    } else if (name === 'ol') outline.push(`ol from ${attribute(piece, 'start') || 1}`)
    else outline.push(name)
  }
  flush()
  return outline
}
