/** What a phone fetches before it can ask for the floor. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const pages = join(import.meta.dirname, '../../../out/renderer')

export interface PhoneBundle {
  scripts: string[]
  sheets: string[]
  /** Bytes, gzipped as a server would. */
  scriptBytes: number
  sheetBytes: number
}

/** Of the built page; throws when it is not built. */
export function phoneBundle(): PhoneBundle {
  const html = readFileSync(join(pages, 'phone.html'), 'utf8')
  const named = (ending: string): string[] =>
    [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].flatMap(([, file = '']) =>
      file.endsWith(ending) ? [file] : [],
    )
  const weight = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(pages, file))).length, 0)
  const scripts = named('.js')
  const sheets = named('.css')
  return { scripts, sheets, scriptBytes: weight(scripts), sheetBytes: weight(sheets) }
}

/** The files' text. */
export function textOf(files: readonly string[]): string {
  return files.map((file) => readFileSync(join(pages, file), 'utf8')).join('\n')
}
