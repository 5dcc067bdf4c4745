/** Headings as bookmarks that lead to the line they stand on. */
import type { LaidPage, PageBookmark } from '../layout/lay-out.ts'
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

export type Destination = (at: { page: number; y: number }) => string

/** Where readers go: a little above a line, so that it stands clear of the window's edge. */
export function destinationOn(laid: readonly LaidPage[], pages: readonly number[]): Destination {
  return ({ page, y }) => {
    const height = laid[page]?.height ?? 0
    return `/Dest[${reference(pages[page] ?? 0)}/XYZ 0 ${number(Math.min(height, height - y + SPACE_ABOVE))} null]`
  }
}

/** The outline's object; null without headings. */
export function writeBookmarks(
  bookmarks: readonly PageBookmark[],
  destination: Destination,
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
      objects.write(
        object,
        `<</Title${textString(shortened(bookmark.title))}/Parent ${reference(parent)}` +
          destination(bookmark) +
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
