/** What changed between two states of the minutes: passage by passage, and word by word in a passage that was reworded. */
import type { BlockDifference } from '#shared/contract/minutes-life.ts'
import { listDifference } from '#shared/meeting/list-difference.ts'
import { wordDifference } from '#shared/meeting/word-difference.ts'
import type { SemanticDocument } from './document.ts'
import { passagesOf, type DocumentPassage } from './passages.ts'

/** A passage that keeps this part of its words was reworded; with less it is another one. */
const alike = 0.4
/** More passages than this changed at a stretch are not held against each other one by one. */
const mostCompared = 40

type Documents = Pick<SemanticDocument, 'blocks'>

export function minutesDifferences(
  before: Documents,
  after: Documents,
): { blocks: BlockDifference[]; unchanged: number } {
  const older = passagesOf(before)
  const newer = passagesOf(after)
  // A place that was renamed does not change what stands under it.
  const runs = listDifference(older, newer, (one, other) => one.text === other.text)
  const blocks: BlockDifference[] = []
  let unchanged = 0
  let removed: DocumentPassage[] = []
  let added: DocumentPassage[] = []
  const close = (): void => {
    blocks.push(...hunk(removed, added))
    removed = []
    added = []
  }
  for (const run of runs) {
    if (run.is === 'added') added.push(...run.items)
    else if (run.is === 'removed') removed.push(...run.items)
    else {
      close()
      unchanged += run.items.length
    }
  }
  close()
  return { blocks, unchanged }
}

function hunk(removed: readonly DocumentPassage[], added: readonly DocumentPassage[]): BlockDifference[] {
  const found: BlockDifference[] = []
  let from = 0
  const compares = removed.length <= mostCompared && added.length <= mostCompared
  for (const old of removed) {
    const place = compares
      ? added.findIndex((each, index) => index >= from && likeness(old.text, each.text) >= alike)
      : -1
    const fresh = added[place]
    if (fresh === undefined) {
      found.push(whole(old, 'removed'))
      continue
    }
    found.push(...added.slice(from, place).map((each) => whole(each, 'added')))
    found.push({ blockKey: fresh.key, place: fresh.place, is: 'changed', runs: wordDifference(old.text, fresh.text) })
    from = place + 1
  }
  return [...found, ...added.slice(from).map((each) => whole(each, 'added'))]
}

function whole({ key, place, text }: DocumentPassage, is: 'added' | 'removed'): BlockDifference {
  return { blockKey: key, place, is, runs: [{ is, text }] }
}

/** The part of the words of the longer that the other has too, 0 to 1. */
function likeness(one: string, other: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [mine, theirs] = [words(one), words(other)]
  const left = new Map<string, number>()
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of mine) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  const longer = Math.max(mine.length, theirs.length)
  return longer === 0 ? 0 : shared / longer
}
