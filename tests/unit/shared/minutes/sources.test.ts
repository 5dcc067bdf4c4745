import { describe, expect, it } from 'vitest'
import { noted } from '#factories/new-kinds.ts'
import { bullets, cell, item, link, paragraph, semanticDocument, text } from '#factories/semantic.ts'
import type { Block, Inline } from '#shared/minutes/document.ts'
import { notesOf, withSources, withoutSources } from '#shared/minutes/sources.ts'

/** Texts as they stand, notes in brackets. */
const told = (...inlines: Inline[]): string => {
  const [block] = withSources(semanticDocument({ blocks: [paragraph(...inlines)] })).blocks
  return block?.kind === 'paragraph' ? block.inlines.map(shown).join('') : ''
}
const shown = (inline: Inline): string =>
  inline.kind === 'note' ? `[${inline.inlines.map(shown).join('')}]` : inline.kind === 'text' ? inline.text : '/'
const letter = 'https://exemple.fr/courrier?n=3'

describe('the sources of links', () => {
  it.each([
    [
      'a link that says something else',
      [text('voir '), link('le courrier', letter), text('.')],
      `voir le courrier[${letter}].`,
    ],
    ['its own address', [link(letter, letter)], letter],
    ['its address as people shorten it', [link('exemple.fr', 'https://exemple.fr/')], 'exemple.fr'],
    ['an address to write to', [link('écrire', 'mailto:a@exemple.fr')], 'écrire[a@exemple.fr]'],
    ['a number to call', [link('appeler', 'tel:+33100000000')], 'appeler'],
    ['no link', [text('rien')], 'rien'],
    [
      'one link in two kinds of letters',
      [link('le ', letter), { kind: 'text', text: 'courrier', href: letter, marks: ['bold'] }],
      `le courrier[${letter}]`,
    ],
    [
      'two links side by side',
      [link('un', letter), link('deux', 'https://b.fr/x')],
      `un[${letter}]deux[https://b.fr/x]`,
    ],
  ] as [string, Inline[], string][])('%s', (_, inlines, wanted) => expect(told(...inlines)).toBe(wanted))

  it('are noted once, however often it is done', () => {
    const once = withSources(semanticDocument({ blocks: [paragraph(link('ici', letter))] }))
    expect(withSources(once)).toEqual(once)
  })

  it('are found in lists, tables, quotations, boxes and annexes, in the order they are read', () => {
    const here = (name: string) => paragraph(link(name, `https://exemple.fr/${name}`))
    const blocks: Block[] = [
      { kind: 'heading', level: 1, inlines: [link('a', 'https://exemple.fr/a')] },
      bullets(item(here('b'))),
      { kind: 'table', head: [[cell(here('c'))]], rows: [[cell(here('d'))]] },
      { kind: 'quote', blocks: [here('e')] },
      { kind: 'callout', tone: 'note', label: '', blocks: [here('f')] },
      { kind: 'pairs', pairs: [{ label: '', value: [link('g', 'https://exemple.fr/g')] }] },
      { kind: 'annex', orientation: 'landscape', title: '', blocks: [here('h')] },
    ]
    const notes = notesOf(withSources(semanticDocument({ blocks })))
    expect(notes.map(shown).join('')).toBe('abcdefgh'.replaceAll(/./gu, '[https://exemple.fr/$&]'))
  })

  it('go away where links are followed; other notes stay', () => {
    const [block] = withSources(semanticDocument({ blocks: [paragraph(link('ici', letter))] })).blocks
    const inlines = block?.kind === 'paragraph' ? block.inlines : []
    expect(withoutSources(inlines)).toEqual([link('ici', letter)])
    const other = noted()
    const kept = other.kind === 'paragraph' ? other.inlines : []
    expect(withoutSources(kept)).toEqual(kept)
  })
})
