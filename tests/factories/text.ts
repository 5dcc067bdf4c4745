/**
 * Texts of agenda items: a short way to write one, and arbitrary ones for properties.
 */
import * as fc from 'fast-check'
import type { TextMark, TextNode } from '#shared/contract/meeting.ts'
import { textSchema } from '#shared/minutes/text-schema.ts'

export function words(text: string, ...marks: string[]): TextNode {
  return { type: 'text', text, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) }
}
export function paragraph(...content: (string | TextNode)[]): TextNode {
  return { type: 'paragraph', content: content.map((each) => (typeof each === 'string' ? words(each) : each)) }
}
export function heading(level: number, text: string): TextNode {
  return { type: 'heading', attrs: { level }, content: [words(text)] }
}
export function bullets(...items: string[]): TextNode {
  return { type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) }
}
export function textOf(...content: TextNode[]): TextNode {
  return { type: 'doc', content }
}

/** Every word of a tree, in reading order. */
export function wordsIn(node: TextNode): string {
  return (node.text ?? '') + (node.content ?? []).map(wordsIn).join('')
}

const someWords = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const plainMarks = Object.keys(textSchema.marks).filter((type) => type !== 'link')
const someMarks = fc
  .tuple(fc.subarray(plainMarks), fc.boolean())
  .map(([types, linked]): TextMark[] => [
    ...types.map((type) => ({ type })),
    ...(linked ? [{ type: 'link', attrs: { href: 'https://example.org/x' } }] : []),
  ])
const someText = fc
  .tuple(someWords, someMarks)
  .map(([text, marks]): TextNode => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }))
const someInlines = fc.array(
  fc.oneof({ weight: 4, arbitrary: someText }, fc.constant<TextNode>({ type: 'hardBreak' })),
  {
    maxLength: 4,
  },
)
const someParagraph = someInlines.map((content): TextNode => ({ type: 'paragraph', content }))
const someHeading = fc
  .tuple(fc.integer({ min: 1, max: 4 }), someInlines)
  .map(([level, content]): TextNode => ({ type: 'heading', attrs: { level }, content }))
const someImage = fc
  .tuple(fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom('0', '4', '9', 'a', 'f') }), someWords)
  .map(([sha256, alt]): TextNode => ({ type: 'image', attrs: { sha256, alt, name: 'plan.png' } }))

const { blocks } = fc.letrec<{ blocks: TextNode[]; block: TextNode }>((tie) => {
  const inner = tie('blocks')
  const item = (type: string, attrs?: TextNode['attrs']) =>
    fc
      .tuple(someParagraph, inner)
      .map(([first, rest]): TextNode => ({ type, ...(attrs ? { attrs } : {}), content: [first, ...rest.slice(0, 1)] }))
  const cell = fc
    .tuple(fc.constantFrom('tableCell', 'tableHeader'), fc.integer({ min: 1, max: 3 }), someParagraph)
    .map(([type, colspan, content]): TextNode => ({ type, attrs: { colspan, rowspan: 1 }, content: [content] }))
  const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((content): TextNode => ({ type: 'tableRow', content }))
  const several = (type: string, member: fc.Arbitrary<TextNode>, attrs?: TextNode['attrs']) =>
    fc
      .array(member, { minLength: 1, maxLength: 3 })
      .map((content): TextNode => ({ type, ...(attrs ? { attrs } : {}), content }))
  return {
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'blocks' },
      someParagraph,
      someHeading,
      someImage,
      fc.constant<TextNode>({ type: 'horizontalRule' }),
      several('bulletList', item('listItem')),
      several('orderedList', item('listItem'), { start: 4 }),
      several('taskList', item('taskItem', { checked: true })),
      several(
        'blockquote',
        inner.map((content) => content[0] ?? { type: 'paragraph' }),
      ),
      several('table', row),
    ),
  }
})

/** Any text the table allows, in the shape an editor would give. */
export const anyText: fc.Arbitrary<TextNode> = blocks.map((content) => ({ type: 'doc', content }))

/** Any tree at all: known nodes in the wrong place, unknown ones, attributes of any kind. */
export const anyTree: fc.Arbitrary<TextNode> = fc
  .letrec<{ tree: TextNode }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'tree' },
      someText,
      fc
        .tuple(
          fc.constantFrom(...Object.keys(textSchema.nodes), 'codeBlock', 'mention', 'details'),
          fc.dictionary(fc.constantFrom('level', 'start', 'colspan', 'sha256', 'checked', 'other'), fc.jsonValue()),
          fc.array(tie('tree'), { maxLength: 4 }),
        )
        .map(([type, attrs, content]): TextNode => ({ type: type === 'text' ? 'paragraph' : type, attrs, content })),
    ),
  }))
  .tree.map((tree) => ({ type: 'doc', content: [tree] }))
