/** XML read strictly enough to know that a reader will take it: tags match, attributes are quoted, no character is forbidden. */

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
// oxlint-disable-next-line no-control-regex -- what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u
const token = /<\?[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy
const attribute = /([\w:.-]+)="([^"<]*)"/gu

function decoded(text: string): string {
  return text.replaceAll(/&([^;]*);?/gu, (whole, name: string) => {
    const known = entities[name] ?? (/^#\d+$/u.test(name) ? String.fromCodePoint(Number(name.slice(1))) : undefined)
    if (known === undefined || !whole.endsWith(';')) throw new Error(`not an entity: ${whole}`)
    return known
  })
}

/** The root element. Throws where the text is not well formed. */
export function readXml(text: string): XmlElement {
  if (forbidden.test(text) || !text.isWellFormed()) throw new Error('a character XML forbids')
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const found = token.exec(text)
    const parent = open.at(-1)
    if (found === null || parent === undefined) throw new Error(`not XML at ${at}: ${text.slice(at, at + 60)}`)
    const [, closed, name, attributes = '', empty, words] = found
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing at ${at}`)
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(attribute)].map(
        ([, key = '', value = '']) => [key, decoded(value)] as const,
      )
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice at ${at}`)
      const element: XmlElement = { name, attributes: Object.fromEntries(pairs), children: [] }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    } else if (words !== undefined) parent.children.push(decoded(words))
  }
  const [only] = root.children.filter((child) => typeof child !== 'string')
  if (open.length !== 1 || only === undefined) throw new Error('the root is not closed')
  return only
}

/** Every element of that name inside, in order. */
export function elements(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return [...(child.name === name ? [child] : []), ...elements(child, name)]
  })
}

export function textOfXml(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOfXml(child))).join('')
}
