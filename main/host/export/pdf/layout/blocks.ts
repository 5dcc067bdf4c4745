/** Every kind of block as slabs. */
import type { Block } from '#shared/minutes/document.ts'
import { annexed } from './annex.ts'
import { layOutCallout } from './callout.ts'
import { layOutCards } from './cards.ts'
import { layOutChart } from './chart.ts'
import { layOutHeading } from './heading.ts'
import { layOutImage } from './image.ts'
import { plainText, toSpans } from './inlines.ts'
import { layOutKeys } from './keys.ts'
import { layOutList } from './list.ts'
import { stroke } from './marks.ts'
import { layOutPairs } from './pairs.ts'
import { layOutQuote } from './quote.ts'
import type { Place, Setting } from './setting.ts'
import { layOutSignatures } from './signatures.ts'
import { type Slab, slab } from './slab.ts'
import { addElement } from './structure.ts'
import { layOutTable } from './table.ts'
import { textBlock } from './text-block.ts'
import { INK, SPACE } from './theme.ts'

export function layOutBlocks(blocks: readonly Block[], place: Place, setting: Setting): Slab[] {
  return blocks.flatMap((block) => layOutBlock(block, place, setting))
}

export function layOutBlock(block: Block, place: Place, setting: Setting): Slab[] {
  switch (block.kind) {
    case 'heading':
      return layOutHeading(block, place, setting)
    case 'paragraph':
      return layOutParagraph(block, place, setting)
    case 'list':
      return layOutList(block, place, setting)
    case 'quote':
      return layOutQuote(block, place, setting)
    case 'table':
      return layOutTable(block, place, setting)
    case 'image':
      return layOutImage(block, place, setting)
    case 'pairs':
      return layOutPairs(block, place, setting)
    case 'callout':
      return layOutCallout(block, place, setting)
    case 'signatures':
      return layOutSignatures(block, place, setting)
    case 'cards':
      return layOutCards(block, place, setting)
    case 'keys':
      return layOutKeys(block, place, setting)
    case 'chart':
      return layOutChart(block, place, setting)
    case 'annex':
      // On paper of its own only where it stands by itself (sections.ts).
      return layOutBlocks([{ kind: 'pageBreak' }, ...annexed(block)], place, setting)
    case 'rule':
      return [rule(place)]
    default:
      return [slab(0, [], { startsPage: true })]
  }
}

function layOutParagraph(block: Extract<Block, { kind: 'paragraph' }>, place: Place, setting: Setting): Slab[] {
  const text = plainText(block.inlines)
  if (text === '' && !block.inlines.some(({ kind }) => kind === 'note')) return []
  const owner = addElement(place.parent, 'P')
  const slabs = textBlock(toSpans(block.inlines, place.type, owner, setting), place.type, place, setting)
  // A line that announces a list or a table goes with it.
  return text.endsWith(':')
    ? slabs.map((slab, index) => (index === slabs.length - 1 ? { ...slab, tied: true } : slab))
    : slabs
}

function rule(place: Place): Slab {
  const pen = stroke(INK.rule, 0.75)
  const line = {
    kind: 'line' as const,
    x1: place.x,
    x2: place.x + place.width,
    y1: 0.5,
    y2: 0.5,
    stroke: pen,
    owner: 'layout' as const,
  }
  return slab(1, [line], { above: SPACE.rule, below: SPACE.rule })
}
