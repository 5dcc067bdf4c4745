import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { editorSchema } from '#factories/editor-schema.ts'
import { movedPlace } from '../../../../../renderer/meeting/together/moved-place.ts'

function text(...paragraphs: string[]): Node {
  const content = paragraphs.map((said) => ({
    type: 'paragraph',
    ...(said === '' ? {} : { content: [{ type: 'text', text: said }] }),
  }))
  return editorSchema.nodeFromJSON({ type: 'doc', content })
}

/** The place just before these words. */
function before(doc: Node, said: string): number {
  let found = -1
  doc.descendants((node, place) => {
    const at = node.isText ? (node.text ?? '').indexOf(said) : -1
    if (at !== -1) found = place + at
  })
  return found
}

const three = text('un', 'deux', 'trois')

describe('A place in a text others change', () => {
  it.each<[string, Node, string]>([
    ['a paragraph above it', text('zéro', 'un', 'deux', 'trois'), 'deux'],
    ['words above it', text('un et demi', 'deux', 'trois'), 'deux'],
    ['a paragraph taken away above it', text('deux', 'trois'), 'deux'],
    ['words below it', text('un', 'deux', 'trois et plus'), 'deux'],
    ['nothing', text('un', 'deux', 'trois'), 'deux'],
    ['the same words once more', text('un', 'un', 'deux', 'trois'), 'trois'],
  ])('keeps its words: %s', (_change, after, words) => {
    expect(movedPlace(before(three, words), three, after)).toBe(before(after, words))
  })

  it('goes to where the change begins when its words went', () => {
    const after = text('un', 'trois')
    const place = movedPlace(before(three, 'eux'), three, after)
    expect(place).toBeLessThanOrEqual(before(after, 'trois'))
    expect(place).toBeGreaterThanOrEqual(before(after, 'un'))
  })
})
