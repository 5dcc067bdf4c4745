/** For what has no foot of a page: notes in parentheses, behind what they explain. */
import type { Inline, PlainInline } from './document.ts'

export function flatInlines(inlines: readonly Inline[]): PlainInline[] {
  return inlines.flatMap((inline): PlainInline[] =>
    inline.kind === 'note' ? [{ kind: 'text', text: ' (' }, ...inline.inlines, { kind: 'text', text: ')' }] : [inline],
  )
}
