/** One of each rarer kind of block, as small as it can be. */
import type { Block, Inline, Letterhead } from '#shared/minutes/document.ts'
import { heading, paragraph, text } from './semantic.ts'

export const letterhead = (overrides: Partial<Letterhead> = {}): Letterhead => ({
  logo: null,
  name: 'Conseil citoyen des Peupliers',
  address: 'Maison de quartier\n3 allée des Tanneurs',
  ...overrides,
})

export const note = (value: string): Inline => ({ kind: 'note', inlines: [{ kind: 'text', text: value }] })

export const noted = (): Block =>
  paragraph(text('Onze lampadaires sont éteints'), note('relevé du 3 novembre'), text('.'))

export const chart = (): Extract<Block, { kind: 'chart' }> => ({
  kind: 'chart',
  alt: 'Par collège : Habitants, 62 % du temps.',
  series: ['Part du temps', 'Part des prises'],
  most: 100,
  bars: [
    {
      label: 'Habitants',
      values: [
        { value: 62, text: '62 %' },
        { value: 55, text: '55 %' },
      ],
    },
    {
      label: 'Acteurs locaux',
      values: [
        { value: 38, text: '38 %' },
        { value: 45, text: '45 %' },
      ],
    },
  ],
})

export const annex = (orientation: 'portrait' | 'landscape' = 'landscape', ...blocks: Block[]): Block => ({
  kind: 'annex',
  orientation,
  title: 'Annexe 1',
  blocks: blocks.length === 0 ? [heading(2, 'Devis'), paragraph('Trois devis reçus.')] : blocks,
})
