/** Short ways to write blocks; nothing here knows a meeting. */
import type { Block, Cell, Inline, Mark } from './document.ts'
import { isolated } from './typography/isolates.ts'

/** What we say or what one line holds. Line ends that were typed stay line ends. */
export function inlines(text: string, ...marks: Mark[]): Inline[] {
  return text
    .split(/\r\n|\r|\n/u)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text' as const, text: line, ...(marks.length > 0 ? { marks } : {}) }]),
    ])
}

export function paragraph(text: string, ...marks: Mark[]): Block {
  return { kind: 'paragraph', inlines: inlines(text, ...marks) }
}

export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, inlines: inlines(text) }
}

/** A bold label before its value, in one paragraph. */
export function labelled(label: string, colon: string, value: string): Block {
  return { kind: 'paragraph', inlines: [...inlines(label + colon, 'bold'), ...inlines(isolated(value))] }
}

export function bullets(items: readonly string[]): Block {
  return { kind: 'list', style: 'bullet', items: items.map((item) => ({ blocks: [paragraph(item)] })) }
}

export function cell(text: string, align?: Cell['align']): Cell {
  return { blocks: text === '' ? [] : [paragraph(text)], ...(align === undefined ? {} : { align }) }
}

export function table(
  columns: readonly { head: string; width: number; align?: Cell['align'] }[],
  rows: readonly (readonly string[])[],
  caption?: string,
): Block {
  const aligned = (values: readonly string[]): Cell[] =>
    values.map((value, index) => cell(value, columns[index]?.align))
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    columns: columns.map((column) => column.width),
    head: [aligned(columns.map((column) => column.head))],
    rows: rows.map(aligned),
  }
}
