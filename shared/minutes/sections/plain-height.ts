/**
 * About how long a simple edition will be on paper, in lines of its text: what it says must not hang on fonts, so it is
 * counted from letters. Its test renders long evenings and counts pages.
 */
import type { Block, ListItem } from '#shared/minutes/document.ts'
import { flatInlines } from '#shared/minutes/flat-inlines.ts'

/** Letters in a line of bold text in a list, where lines are shortest. */
const lettersInLine = 80
/** Between two paragraphs, and around a heading, in lines. */
const [gap, aroundHeading] = [0.45, 2.4]
/**
 * Lines of two pages: a third begins at about 97. What an approval adds, or wide letters, is taken up by a size a little
 * smaller (`fit` in compose.ts).
 */
export const twoPages = 96

function textHeight(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInLine)), 0)
}

function itemHeight({ blocks }: ListItem): number {
  return plainHeight(blocks)
}

export function plainHeight(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + heightOf(block), 0)
}

function heightOf(block: Block): number {
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + itemHeight(item), 0)
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return 0
  const text = flatInlines(block.inlines)
    .map((inline) => (inline.kind === 'break' ? '\n' : inline.text))
    .join('')
  return textHeight(text) + (block.kind === 'heading' ? aroundHeading : gap)
}
