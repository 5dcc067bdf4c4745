/**
 * Where links lead, for whoever holds the minutes on paper: a note behind each link that doesn't show its own address.
 */
import type { Inline, SemanticDocument } from './document.ts'
import { changeInlines, inlinesIn } from './inlines-in.ts'

export type Note = Extract<Inline, { kind: 'note' }>

/** Of those only there is something to type or to copy. */
const printable = /^(?:https?|mailto):/iu

/** Done twice it adds nothing more. */
export function withSources(document: SemanticDocument): SemanticDocument {
  return { ...document, blocks: document.blocks.map((block) => changeInlines(block, noteSources)) }
}

/** The notes of a document, in the order of their numbers, from 1. */
export function notesOf({ blocks }: Pick<SemanticDocument, 'blocks'>): Note[] {
  return blocks
    .flatMap(inlinesIn)
    .flat()
    .filter((inline) => inline.kind === 'note')
}

/** Without the notes that only repeat where the link before them leads: for what is followed, not read on paper. */
export function withoutSources(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((inline, index) => {
    const before = inlines[index - 1]
    const href = before?.kind === 'text' ? before.href : undefined
    return href === undefined || !isSource(inline, href)
  })
}

function noteSources(inlines: Inline[]): Inline[] {
  // Neighbours with one address are one link, whatever their marks.
  let [address, words] = ['', '']
  return inlines.flatMap((inline, index): Inline[] => {
    const { href = '', text } = inline.kind === 'text' ? inline : { text: '' }
    words = href === address ? words + text : text
    address = href
    const next = inlines[index + 1]
    const goesOn = next?.kind === 'text' && next.href === href
    if (goesOn || isSource(next, href) || !printable.test(href) || bare(words) === bare(href)) return [inline]
    return [inline, { kind: 'note', inlines: [{ kind: 'text', text: shown(href), href }] }]
  })
}

const isSource = (inline: Inline | undefined, href: string) =>
  inline?.kind === 'note' &&
  inline.inlines.length === 1 &&
  inline.inlines.every((each) => each.kind === 'text' && each.href === href)

const shown = (href: string) => href.replace(/^mailto:/iu, '')
/** An address as people shorten it: "www.exemple.fr" leads to "https://www.exemple.fr/". */
const bare = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)/u, '')
    .replace(/\/$/u, '')
