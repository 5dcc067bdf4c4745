import type { Block } from '#shared/minutes/document.ts'

/** What an annex holds, under its title. */
export function annexed({ title, blocks }: Extract<Block, { kind: 'annex' }>): Block[] {
  return [{ kind: 'heading', level: 1, inlines: [{ kind: 'text', text: title }] }, ...blocks]
}
