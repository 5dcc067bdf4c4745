/** A document in Word's sections: what lies upright, and each annex on pages of its own. */
import type { Block } from '#shared/minutes/document.ts'

/** A4 upright, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 1134 }

export interface Section {
  orientation: 'portrait' | 'landscape'
  blocks: Block[]
}

/** At least one; the first is upright and may be empty, for it carries the title. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ orientation: 'portrait', blocks: [] }]
  let isAnnex = false
  for (const block of blocks) {
    if (block.kind === 'annex') sections.push({ orientation: block.orientation, blocks: [block] })
    else if (isAnnex) sections.push({ orientation: 'portrait', blocks: [block] })
    else sections.at(-1)?.blocks.push(block)
    isAnnex = block.kind === 'annex'
  }
  return sections
}
