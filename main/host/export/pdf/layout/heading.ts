/** Headings: tagged without a jump of level, bookmarked, and never left at the foot of a page. */
import type { Block } from '#shared/minutes/document.ts'
import { plainText, toSpans } from './inlines.ts'
import type { Place, Setting } from './setting.ts'
import type { Slab } from './slab.ts'
import { addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { TYPE } from './theme.ts'

type Heading = Extract<Block, { kind: 'heading' }>
const TYPES = [TYPE.h1, TYPE.h2, TYPE.h3, TYPE.h4] as const
const TAGS = ['H1', 'H2', 'H3', 'H4'] as const

export function layOutHeading(block: Heading, place: Place, setting: Setting): Slab[] {
  const title = plainText(block.inlines)
  if (title === '' && !block.inlines.some(({ kind }) => kind === 'note')) return []
  const tagged = Math.min(block.level, setting.heading.level + 1)
  setting.heading.level = tagged
  if (title !== '') setting.report.enter(title)
  const element = addElement(place.parent, TAGS[tagged - 1] ?? 'H4')
  const type = TYPES[block.level - 1] ?? TYPE.h4
  const slabs = textBlock(toSpans(block.inlines, type, element, setting), type, place, setting)
  return slabs.map((slab, index) => ({
    ...slab,
    tied: true,
    heading: true,
    ...(index === 0 && title !== '' && typeof element !== 'string'
      ? { bookmark: { title, level: block.level, element } }
      : {}),
  }))
}

/**
 * A heading stays with two lines of what follows: a paragraph ties its first two by itself, a list of one-line items,
 * a short paragraph or a line before the next heading has to be tied here. Works on a whole flow, once.
 */
export function keepTwoLines(slabs: readonly Slab[]): Slab[] {
  return slabs.map((slab, index) => {
    const isFirstAfter = slabs[index - 1]?.heading === true && slab.heading !== true
    const next = slabs[index + 1]
    return isFirstAfter && next !== undefined && next.startsPage !== true ? { ...slab, tied: true } : slab
  })
}
