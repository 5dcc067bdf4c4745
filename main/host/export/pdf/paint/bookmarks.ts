/** Headings as bookmarks that lead to the line they stand on. */
import type { PageBookmark } from '../layout/lay-out.ts'
import { PAGE } from '../layout/theme.ts'
import type { StructureElement } from '../layout/structure.ts'
import type { ObjectWriter } from './jspdf-container.ts'
import { number, reference, textString } from './pdf-syntax.ts'

interface Entry {
  bookmark: PageBookmark
  object: number
  children: Entry[]
}

/** A panel shows a few words; a title may have ten thousand letters. */
const LONGEST = 200
const SPACE_ABOVE = 12

/** The outline's object; null without headings. */
export function writeBookmarks(
  bookmarks: readonly PageBookmark[],
  pages: readonly number[],
  objectOf: (element: StructureElement) => number | undefined,
  objects: ObjectWriter,
): number | null {
  if (bookmarks.length === 0) return null
  const outline = objects.reserve()
  const top = nested(bookmarks, objects)
  const write = (entries: readonly Entry[], parent: number): void => {
    for (const [index, { bookmark, object, children }] of entries.entries()) {
      const [before, after] = [entries[index - 1], entries[index + 1]]
      const element = objectOf(bookmark.element)
      const y = number(Math.min(PAGE.height, PAGE.height - bookmark.y + SPACE_ABOVE))
      objects.write(
        object,
        `<</Title${textString(shortened(bookmark.title))}/Parent ${reference(parent)}` +
          `/Dest[${reference(pages[bookmark.page] ?? 0)}/XYZ 0 ${y} null]` +
          (element === undefined ? '' : `/SE ${reference(element)}`) +
          (before === undefined ? '' : `/Prev ${reference(before.object)}`) +
          (after === undefined ? '' : `/Next ${reference(after.object)}`) +
          `${family(children)}>>`,
      )
      write(children, object)
    }
  }
  write(top, outline)
  objects.write(outline, `<</Type/Outlines${family(top)}>>`)
  return outline
}

function nested(bookmarks: readonly PageBookmark[], objects: ObjectWriter): Entry[] {
  const top: Entry[] = []
  const path: Entry[] = []
  for (const bookmark of bookmarks) {
    while (path.length > 0 && (path.at(-1)?.bookmark.level ?? 0) >= bookmark.level) path.pop()
    const entry: Entry = { bookmark, object: objects.reserve(), children: [] }
    ;(path.at(-1)?.children ?? top).push(entry)
    path.push(entry)
  }
  return top
}

function family(children: readonly Entry[]): string {
  const [first, last] = [children[0], children.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `/First ${reference(first.object)}/Last ${reference(last.object)}/Count ${openCount(children)}`
}

const openCount = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + 1 + openCount(entry.children), 0)

const shortened = (title: string) => (title.length > LONGEST ? `${title.slice(0, LONGEST - 1).toWellFormed()}…` : title)
