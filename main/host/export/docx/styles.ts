/**
 * The styles of the Word file. Built-in ones keep the ids and names Word knows them by, so that its navigation, its table
 * of contents and its French names work; the callouts have styles of their own.
 */
import { AlignmentType, BorderStyle, ShadingType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { Language } from '#shared/contract/meeting.ts'
import type { Block } from '#shared/minutes/document.ts'

export type Tone = Extract<Block, { kind: 'callout' }>['tone']

/** Word's languages of the two. */
export const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

interface Colours {
  ground: string
  edge: string
}

/** Dark words stay readable on each ground, in print as well: the edge alone says which is which there. */
export const tones: Record<Tone, Colours> = {
  decision: { ground: 'EAF2EC', edge: '2F6B45' },
  dissent: { ground: 'F7ECE4', edge: '9A4A1C' },
  vote: { ground: 'EAF0F6', edge: '2C5578' },
  action: { ground: 'F5F1E0', edge: '7A6316' },
  note: { ground: 'F1EFEC', edge: '6B6256' },
}

const toneNames: Record<Language, Record<Tone, string>> = {
  fr: {
    decision: 'Encadré décision',
    dissent: 'Encadré avis divergent',
    vote: 'Encadré vote',
    action: 'Encadré action',
    note: 'Encadré note',
  },
  en: {
    decision: 'Box decision',
    dissent: 'Box other view',
    vote: 'Box vote',
    action: 'Box action',
    note: 'Box note',
  },
}

export function calloutStyle(tone: Tone): string {
  return `Callout${tone.charAt(0).toUpperCase()}${tone.slice(1)}`
}

/** Twentieths of a point. */
export const step = 360

/** The ground and edge of a callout, for the paragraphs that have another style: its lists. */
export function boxed(tone: Tone): Pick<NonNullable<IParagraphStyleOptions['paragraph']>, 'shading' | 'border'> {
  const { ground, edge } = tones[tone]
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: edge } },
  }
}

/** Word has five built-in levels of each. */
export const listLevels = 5

/** « List Bullet », « List Bullet 2 »…: ids and names are Word's own. */
export function listStyle(kind: 'Bullet' | 'Number' | 'Continue', level: number): string {
  const rank = Math.min(level + 1, listLevels)
  return rank === 1 ? `List${kind}` : `List${kind}${rank}`
}

function listStyles(): IParagraphStyleOptions[] {
  return (['Bullet', 'Number', 'Continue'] as const).flatMap((kind) =>
    Array.from({ length: listLevels }, (_, level): IParagraphStyleOptions => ({
      id: listStyle(kind, level),
      name: level === 0 ? `List ${kind}` : `List ${kind} ${level + 1}`,
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 60 }, indent: { left: step * (level + 1) }, contextualSpacing: true },
    })),
  )
}

function callouts(language: Language): IParagraphStyleOptions[] {
  return (Object.keys(tones) as Tone[]).map((tone) => ({
    id: calloutStyle(tone),
    name: toneNames[language][tone],
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { before: 0, after: 60 }, indent: { left: 200 }, ...boxed(tone) },
  }))
}

const font = 'Calibri'
const ink = '211D18'

function headingStyle(size: number, before: number): NonNullable<NonNullable<IStylesOptions['default']>['heading1']> {
  return {
    run: { font, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
  }
}

export function stylesOf(language: Language): IStylesOptions {
  const style = (id: string, name: string, rest: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    ...rest,
  })
  return {
    default: {
      // Half points.
      document: {
        run: { font, size: 22, language: { value: locales[language] } },
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      title: { run: { font, size: 40, bold: true, color: ink }, paragraph: { spacing: { after: 60 } } },
      heading1: headingStyle(30, 320),
      heading2: headingStyle(26, 240),
      heading3: headingStyle(23, 200),
      heading4: headingStyle(22, 160),
      caption: {
        run: { size: 20, bold: true, color: ink },
        paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style('Subtitle', 'Subtitle', { run: { size: 24, color: '6B6256' }, paragraph: { spacing: { after: 240 } } }),
      style('Quote', 'Quote', { run: { italics: true }, paragraph: { indent: { left: step } } }),
      style('Header', 'header', { run: { size: 18 }, paragraph: { spacing: { after: 0 } } }),
      style('Footer', 'footer', { run: { size: 18 }, paragraph: { spacing: { after: 0 } } }),
      style('TableText', language === 'fr' ? 'Texte de tableau' : 'Table text', {
        run: { size: 20 },
        paragraph: { spacing: { before: 20, after: 20, line: 240 } },
      }),
      style('TableHead', language === 'fr' ? 'Tête de tableau' : 'Table head', {
        run: { size: 20, bold: true },
        paragraph: { spacing: { before: 20, after: 20, line: 240 }, keepNext: true },
      }),
      style('Banner', language === 'fr' ? 'Bandeau' : 'Banner', {
        run: { size: 20, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 40 } },
      }),
      style('Letterhead', language === 'fr' ? 'En-tête du conseil' : 'Letterhead', {
        run: { size: 20 },
        paragraph: { spacing: { after: 0 } },
      }),
      // What keeps two tables apart, and closes a cell that ends in one.
      style('Gap', language === 'fr' ? 'Intervalle' : 'Gap', {
        run: { size: 8 },
        paragraph: { spacing: { before: 0, after: 0, line: 120 } },
      }),
      ...listStyles(),
      ...callouts(language),
    ],
  }
}
