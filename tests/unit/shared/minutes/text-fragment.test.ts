import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { TextNode } from '#shared/contract/meeting.ts'
import { readFragment, writeFragment } from '#shared/minutes/text-fragment.ts'
import { repairText } from '#shared/minutes/text-repair.ts'
import { checkText } from '#shared/minutes/text-schema.ts'
import { editorSchema } from '#factories/editor-schema.ts'
import { anyText, anyTree, paragraph, textOf, words, wordsIn } from '#factories/text.ts'

function emptyFragment(): Y.XmlFragment {
  return new Y.Doc().getXmlFragment('item-1')
}
function written(text: TextNode): Y.XmlFragment {
  const fragment = emptyFragment()
  writeFragment(fragment, text)
  return fragment
}
function writtenByEditor(text: TextNode): Y.XmlFragment {
  return prosemirrorJSONToYXmlFragment(editorSchema, text, emptyFragment())
}
/** A fragment holding one element built by hand, as a peer of another version could have left it. */
function foreign(name: string, build: (element: Y.XmlElement) => void = () => {}): Y.XmlFragment {
  const fragment = emptyFragment()
  const element = new Y.XmlElement(name)
  fragment.insert(0, [element])
  build(element)
  return fragment
}

describe('writing a text as the editors store it', () => {
  it('gives the same fragment as y-tiptap for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // The editor never stores two neighbouring texts with the same marks; the canonical form has none.
        const canonical = repairText(text)
        const stored = (fragment: Y.XmlFragment): string => JSON.stringify(yXmlFragmentToProsemirrorJSON(fragment))
        const sorted = (json: string): unknown =>
          JSON.parse(json, (key, value: unknown) =>
            key === 'marks' && Array.isArray(value) ? value.map((mark) => JSON.stringify(mark)).sort() : value,
          )
        expect(sorted(stored(written(canonical)))).toEqual(sorted(stored(writtenByEditor(canonical))))
      }),
    )
  })

  it('reads what y-tiptap wrote as the text it was given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readFragment(writtenByEditor(repairText(text)))).toEqual(repairText(text))
      }),
    )
  })

  it('gives trees the editor accepts without touching them', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyTree), (text) => {
        const repaired = repairText(text)
        if ((repaired.content ?? []).length === 0) return
        expect(() => editorSchema.nodeFromJSON(repaired).check()).not.toThrow()
      }),
    )
  })

  it('gives the same bytes after JSON, fragment and JSON again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = JSON.stringify(readFragment(written(text)))
        expect(JSON.stringify(readFragment(written(JSON.parse(once) as TextNode)))).toBe(once)
      }),
    )
  })

  it('stores no null attribute and every default, so that an editor has nothing to rewrite', () => {
    const cell: TextNode = { type: 'tableCell', attrs: { align: null }, content: [paragraph('a')] }
    const fragment = written(textOf({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }))
    const stored = (fragment.get(0) as Y.XmlElement).querySelector('tableCell') as Y.XmlElement | null
    expect(stored?.getAttributes()).toEqual({ colspan: 1, rowspan: 1 })
  })

  it('refuses a fragment that already holds a text, which would double it', () => {
    const fragment = written(textOf(paragraph('a')))
    expect(() => writeFragment(fragment, textOf(paragraph('b')))).toThrow('already holds')
  })
})

describe('reading what others wrote', () => {
  it('understands the hash of a mark that overlaps itself', () => {
    const fragment = foreign('paragraph', (element) => {
      const run = new Y.XmlText()
      element.insert(0, [run])
      run.insert(0, 'gras', { 'bold--AbC/+=12': {}, 'comment--AbCdEf12': { id: 1 } })
    })
    expect(readFragment(fragment)).toEqual(textOf(paragraph(words('gras', 'bold'))))
  })

  it('keeps the words of a node it does not know, as a paragraph', () => {
    const fragment = foreign('mermaidDiagram', (element) => {
      const run = new Y.XmlText()
      element.insert(0, [run])
      run.insert(0, 'A vers B')
    })
    expect(readFragment(fragment)).toEqual(textOf(paragraph('A vers B')))
  })

  it('changes nothing in the shared document while repairing', () => {
    const fragment = foreign('bulletList', (element) => {
      element.insert(0, [new Y.XmlElement('mention')])
      element.setAttribute('start', 'x')
    })
    const { doc } = fragment
    const before = Y.encodeStateAsUpdate(doc as Y.Doc)
    readFragment(fragment)
    expect(Y.encodeStateAsUpdate(doc as Y.Doc)).toEqual(before)
  })

  it('drops a link that leads nowhere safe and keeps its words', () => {
    const fragment = foreign('paragraph', (element) => {
      const run = new Y.XmlText()
      element.insert(0, [run])
      run.insert(0, 'ici', { link: { href: 'javascript:alert(1)' } })
    })
    expect(readFragment(fragment)).toEqual(textOf(paragraph('ici')))
  })

  it('keeps the caption of an image that names no file', () => {
    const image: TextNode = { type: 'image', attrs: { src: 'https://example.org/a.png', alt: 'Plan du hall' } }
    expect(repairText(textOf(image))).toEqual(textOf(paragraph('Plan du hall')))
  })

  it('gives an empty text for an empty fragment', () => {
    expect(readFragment(emptyFragment())).toEqual({ type: 'doc', content: [] })
  })
})

describe('repairing any tree', () => {
  it('gives what the door accepts, with every word in order, and is done in one pass', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyTree), (tree) => {
        const repaired = repairText(tree)
        expect(checkText(repaired)).toBeNull()
        expect(wordsIn(repaired)).toBe(wordsIn(tree))
        expect(repairText(repaired)).toEqual(repaired)
      }),
      { numRuns: 500 },
    )
  })

  it('flattens nesting no person wrote and keeps the words', () => {
    let nested = paragraph('au fond')
    for (let level = 0; level < 5000; level++) nested = { type: 'blockquote', content: [nested] }
    const repaired = repairText(textOf(nested))
    expect(checkText(repaired)).toBeNull()
    expect(wordsIn(repaired)).toBe('au fond')
  })
})
