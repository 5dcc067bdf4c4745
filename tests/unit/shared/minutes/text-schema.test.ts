import { describe, expect, it } from 'vitest'
import { checkText, isKnownNode, nodeRule, textSchema } from '#shared/minutes/text-schema.ts'
import { tiptapSchema as schema } from '#factories/editor-schema.ts'

function doc(...content: unknown[]): unknown {
  return { type: 'doc', content }
}
const words = { type: 'paragraph', content: [{ type: 'text', text: 'Bonsoir' }] }

describe('the table of nodes and marks', () => {
  it('names exactly the nodes and marks of tiptap that we mount', () => {
    expect(Object.keys(textSchema.nodes).sort()).toEqual(Object.keys(schema.nodes).sort())
    expect(Object.keys(textSchema.marks).sort()).toEqual(Object.keys(schema.marks).sort())
  })

  it('gives attributes the names and defaults tiptap gives them, except those we narrow on purpose', () => {
    const ignored: Record<string, string> = { orderedList: 'type' }
    for (const name of Object.keys(textSchema.nodes).filter(isKnownNode)) {
      const theirs = Object.entries(schema.nodes[name]?.spec.attrs ?? {})
        .filter(([key]) => key !== ignored[name])
        .map(([key, spec]) => [key, spec.default])
      const ours = Object.entries(nodeRule(name).attributes).map(([key, rule]) => [key, rule.default])
      if (name !== 'image') expect(ours, name).toEqual(theirs)
    }
  })

  it('lets content stand where tiptap lets it stand', () => {
    const names = Object.keys(textSchema.nodes).filter(isKnownNode)
    for (const parent of names) {
      const expression = schema.nodes[parent]?.contentMatch
      const { content } = nodeRule(parent)
      expect(content === null, parent).toBe(schema.nodes[parent]?.isLeaf)
      if (content === null) continue
      const admitted = names.filter((child) => {
        const type = schema.nodes[child]
        if (type === undefined || expression === undefined) return false
        // After a first paragraph, for items that must begin with one.
        const paragraph = schema.nodes['paragraph']
        const later = paragraph === undefined ? null : expression.matchType(paragraph)
        return expression.matchType(type) !== null || (later?.matchType(type) ?? null) !== null
      })
      const ours = names.filter((child) => {
        const group = nodeRule(child).group
        const wanted = { blocks: 'block', paragraphThenBlocks: 'block', inlines: 'inline', listItems: 'listItem' }
        const others = { taskItems: 'taskItem', rows: 'row', cells: 'cell' }
        return group === { ...wanted, ...others }[content]
      })
      expect(ours, parent).toEqual(admitted)
    }
  })

  it('mounts no mark that may overlap itself, so none is stored under a hash', () => {
    for (const mark of Object.values(schema.marks)) expect(mark.excludes(mark), mark.name).toBe(true)
  })
})

describe('checkText', () => {
  it('accepts a text that uses every node and mark', () => {
    const everyMark = Object.keys(textSchema.marks)
      .filter((type) => type !== 'code')
      .map((type) => (type === 'link' ? { type, attrs: { href: 'https://example.org/x' } } : { type }))
    const cell = { type: 'tableCell', attrs: { colspan: 2, align: 'right' }, content: [words] }
    const text = doc(
      { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Titre', marks: everyMark }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a' },
          { type: 'hardBreak' },
          { type: 'text', text: 'b', marks: [{ type: 'code' }] },
        ],
      },
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [words, words] }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [words] }] },
      { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true }, content: [words] }] },
      { type: 'blockquote', content: [words] },
      { type: 'table', content: [{ type: 'tableRow', content: [{ ...cell, type: 'tableHeader' }, cell] }] },
      { type: 'image', attrs: { sha256: 'ab'.repeat(32), alt: 'Plan', name: 'plan.png' } },
      { type: 'horizontalRule' },
    )
    expect(checkText(text)).toBeNull()
  })

  const cases: [string, unknown, { path: string; code: string }][] = [
    ['not an object', 'bonsoir', { path: '', code: 'notANode' }],
    ['a root that is no document', words, { path: '', code: 'misplacedNode' }],
    ['an unknown node', doc({ type: 'codeBlock' }), { path: 'content[0]', code: 'unknownNode' }],
    ['a name from Object.prototype', doc({ type: 'constructor' }), { path: 'content[0]', code: 'unknownNode' }],
    ['words outside a paragraph', doc({ type: 'text', text: 'a' }), { path: 'content[0]', code: 'misplacedNode' }],
    ['an empty list', doc({ type: 'bulletList', content: [] }), { path: 'content[0]', code: 'missingContent' }],
    [
      'an item that begins with a list',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] }),
      { path: 'content[0].content[0].content[0]', code: 'misplacedNode' },
    ],
    [
      'a fifth level of heading',
      doc(words, { type: 'heading', attrs: { level: 5 } }),
      { path: 'content[1].attrs.level', code: 'badAttribute' },
    ],
    [
      'an attribute nobody declared',
      doc({ type: 'paragraph', attrs: { onclick: 'x' } }),
      { path: 'content[0].attrs.onclick', code: 'unknownAttribute' },
    ],
    [
      'an image that names no file',
      doc({ type: 'image', attrs: { alt: 'Plan' } }),
      { path: 'content[0].attrs.sha256', code: 'badAttribute' },
    ],
    [
      'an unknown mark',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }),
      { path: 'content[0].content[0].marks[0]', code: 'unknownMark' },
    ],
    [
      'the same mark twice',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'bold' }] }] }),
      { path: 'content[0].content[0].marks[1]', code: 'repeatedMark' },
    ],
    [
      'a mark beside code, which tiptap keeps alone',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'code' }, { type: 'bold' }] }] }),
      { path: 'content[0].content[0].marks', code: 'excludedMark' },
    ],
    [
      'an empty text',
      doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] }),
      { path: 'content[0].content[0]', code: 'emptyText' },
    ],
    [
      'content in a leaf',
      doc({ type: 'horizontalRule', content: [words] }),
      { path: 'content[0].content', code: 'unexpectedContent' },
    ],
  ]
  it.each(cases)('refuses %s and says where', (_name, text, fault) => {
    expect(checkText(text)).toEqual(fault)
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//example.org', 'https://a b', 'mailto:'])(
    'refuses a link to %s',
    (href) => {
      const marks = [{ type: 'link', attrs: { href } }]
      const text = doc({ type: 'paragraph', content: [{ type: 'text', text: 'ici', marks }] })
      expect(checkText(text)).toEqual({ path: 'content[0].content[0].marks[0].attrs.href', code: 'badAttribute' })
    },
  )

  it('refuses nesting no person wrote, without exhausting the stack', () => {
    let nested: unknown = words
    for (let level = 0; level < 20_000; level++) nested = { type: 'blockquote', content: [nested] }
    expect(checkText(doc(nested))?.code).toBe('tooDeep')
  })
})
