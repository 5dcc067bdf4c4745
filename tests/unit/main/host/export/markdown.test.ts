import fc from 'fast-check'
import { lexer, type Token, type Tokens } from 'marked'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '#shared/minutes/document.ts'
import {
  bullets,
  cell,
  heading,
  item,
  link,
  paragraph,
  sampleMinutes,
  semanticDocument,
  text,
} from '#factories/semantic.ts'
import { annex, chart, letterhead, noted } from '#factories/new-kinds.ts'
import { toMarkdown } from '#host/export/markdown.ts'

const written = (...blocks: Block[]) =>
  toMarkdown(semanticDocument({ title: 'T', blocks }))
    .replace('# T\n\n', '')
    .trimEnd()

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The words a Markdown reader shows: tags and signs gone, entities read. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'html') return ''
      if (token.type === 'br') return ' '
      if (token.type === 'space') return '\n'
      if (token.type === 'list') return (token as Tokens.List).items.map((each) => shown(each.tokens)).join('\n')
      if (token.type === 'table') {
        const { header, rows } = token as Tokens.Table
        return [header, ...rows]
          .flat()
          .map((each) => shown(each.tokens))
          .join('\n')
      }
      if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0)
        return `${shown(token.tokens)}${token.type === 'paragraph' ? '\n' : ''}`
      return 'text' in token ? token.text.replace(/&\w+;|&#39;/g, (entity: string) => ENTITIES[entity] ?? entity) : ''
    })
    .join('')
}

const words = (value: string) => value.split(/\s+/u).filter((word) => word !== '')
const read = (markdown: string) => words(shown(lexer(markdown)))

describe('minutes as Markdown', () => {
  it('writes title, subtitle and banner before the text', () => {
    const document = semanticDocument({
      title: 'Séance',
      subtitle: '12 novembre',
      banner: 'Projet',
      blocks: [paragraph('Ouverture.')],
    })
    expect(toMarkdown(document)).toBe('# Séance\n\n12 novembre\n\n> **Projet**\n\nOuverture.\n')
  })

  it('marks bold, italic, strike, underline, code and links', () => {
    const inlines: Inline[] = [
      text('gras', ['bold']),
      text(' '),
      text('penché ', ['italic']),
      text('barré', ['strike']),
      text(' '),
      text('souligné', ['underline']),
      text(' '),
      text('a`b', ['code']),
      text(' '),
      link('lien', 'https://exemple.fr/a b'),
    ]
    expect(written(paragraph(...inlines))).toBe(
      '**gras** *penché* ~~barré~~ <u>souligné</u> ``a`b`` [lien](<https://exemple.fr/a%20b>)',
    )
  })

  it('falls back to tags where signs between a letter and a quotation mark would not be read as emphasis', () => {
    expect(written(paragraph('mot', text('« cité »', ['bold']), 'suite'))).toBe('mot<strong>« cité »</strong>suite')
  })

  it('escapes what would be read as a list, a heading, a rule or a tag', () => {
    const lines = [
      '- tiret',
      '1. premier',
      '# dièse',
      '<b>',
      '* a *',
      '_b_',
      '[x](y)',
      'a | b',
      '&amp;',
      '---',
      '+ plus',
      '> cité',
    ]
    for (const line of lines) expect(read(written(paragraph(line)))).toEqual(words(line))
  })

  it('nests lists and keeps numbers, starting where they start', () => {
    const inner = { kind: 'list' as const, style: 'ordered' as const, start: 3, items: [item('trois'), item('quatre')] }
    expect(written(bullets('un', item('deux', inner)))).toBe('- un\n- deux\n  3. trois\n  4. quatre')
  })

  it('parts items of several paragraphs by blank lines', () => {
    expect(written(bullets(item('un', 'encore'), 'deux'))).toBe('- un\n\n  encore\n\n- deux')
  })

  it('writes tasks done and to do', () => {
    const items = [
      { ...item('fait'), checked: true },
      { ...item('à faire'), checked: false },
    ]
    expect(written({ kind: 'list', style: 'task', items })).toBe('- [x] fait\n- [ ] à faire')
  })

  it('keeps two lists in a row apart', () => {
    expect(lexer(written(bullets('a'), bullets('b'))).filter((token) => token.type === 'list')).toHaveLength(2)
  })

  it('writes tables with alignment, spans as empty cells, blocks in one line and pipes escaped', () => {
    const table = {
      kind: 'table' as const,
      head: [[cell('Quoi'), { ...cell('Voix'), align: 'right' as const }]],
      rows: [
        [cell('a | b', 'seconde ligne'), { ...cell('12'), align: 'right' as const }],
        [{ ...cell('Total'), colspan: 2 }],
      ],
    }
    expect(written(table)).toBe('| Quoi | Voix |\n| --- | ---: |\n| a \\| b<br>seconde ligne | 12 |\n| Total |  |')
  })

  it('writes pairs with the colon of the language', () => {
    const pairs = [{ kind: 'pairs' as const, pairs: [{ label: 'Lieu', value: [text('salle 2')] }] }]
    expect(toMarkdown(semanticDocument({ title: '', blocks: pairs }))).toBe('- **Lieu**\u00a0: salle 2\n')
    expect(toMarkdown(semanticDocument({ title: '', blocks: pairs, language: 'en' }))).toBe('- **Lieu**: salle 2\n')
  })

  it('reads back word for word, the whole evening', () => {
    const said = read(toMarkdown(sampleMinutes()))
    for (const word of words('Décision 2026-14-1 Le conseil saisit la mairie')) expect(said).toContain(word)
    expect(said).toContain('Ḥemmu')
  })

  it('says any paragraph, heading, list and cell word for word', () => {
    const line = fc
      .array(
        fc.constantFrom(
          'mot',
          '-',
          '1.',
          '2)',
          '#',
          '##',
          '*',
          '**a',
          'b**',
          '_',
          '__c__',
          '`',
          '``',
          '[d]',
          '(e)',
          '<f>',
          '</g>',
          '&amp;',
          '&lt;h',
          '~~',
          '|',
          '\\',
          '!',
          '![i]',
          '+',
          '>',
          '=',
          '---',
          '===',
          ':',
          '«j»',
          '…',
          'é',
          '100',
          '~',
        ),
        { minLength: 1, maxLength: 9 },
      )
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(line, line, line, line, (a, b, c, d) => {
        const blocks = [
          heading(2, a),
          paragraph(b),
          bullets(c),
          { kind: 'table' as const, head: [[cell('Tête')]], rows: [[cell(d)]] },
        ]
        expect(read(toMarkdown(semanticDocument({ title: '', blocks })))).toEqual([a, b, c, 'Tête', d].flatMap(words))
      }),
      { numRuns: 400 },
    )
  })
})

describe('the rarer kinds', () => {
  it('say whose paper it is first, a line each', () => {
    const logo = { sha256: 'a'.repeat(64), alt: 'Conseil' }
    const markdown = toMarkdown(semanticDocument({ title: 'T', letterhead: letterhead({ logo }) }))
    expect(markdown.split('\n\n')).toEqual([
      `![Conseil](files/${'a'.repeat(64)})`,
      'Conseil citoyen des Peupliers\\\nMaison de quartier\\\n3 allée des Tanneurs',
      '# T\n',
    ])
  })

  it('put a note in parentheses, a chart in words, an annex under its title', () => {
    expect(written(noted(), chart(), annex())).toBe(
      [
        'Onze lampadaires sont éteints (relevé du 3 novembre).',
        'Par collège : Habitants, 62 % du temps.',
        '## Annexe 1',
        '### Devis',
        'Trois devis reçus.',
      ].join('\n\n'),
    )
  })
})
