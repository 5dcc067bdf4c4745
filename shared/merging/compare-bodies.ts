/** What two copies' bodies say differently, and which of the two changed it. */
import type * as Y from 'yjs'
import type { MeetingBody } from '#shared/contract/meeting.ts'
import type {
  Clash,
  MergePlace,
  MergeSummary,
  RecordTaken,
  Side,
  TextTaken,
  ValueTaken,
} from '#shared/contract/merge.ts'
import * as layout from '#shared/meeting/layout.ts'
import { readFragment } from '#shared/minutes/text-fragment.ts'
import { hasSeen, originOf, writingOf, writingsOf, type Written } from './origin.ts'
import {
  passingFields,
  recordPlaces,
  registers,
  ruleFor,
  valueFor,
  type OneOfAKind,
  type RecordPlace,
} from './places.ts'

/** One copy, with what can be read in it. */
export interface Copy {
  doc: Y.Doc
  body: MeetingBody
}

/** The two copies and what they became. */
export interface TwoCopies {
  a: Copy
  b: Copy
  merged: Copy
}

type Found = Pick<MergeSummary, 'clashes' | 'values' | 'records'>

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** One record or register in each copy, ready to be compared field by field. */
interface Pair {
  place: MergePlace
  a: { values: Readonly<Record<string, unknown>>; rank: number }
  b: { values: Readonly<Record<string, unknown>>; rank: number }
  merged: Readonly<Record<string, unknown>> | undefined
  origin: (field: string) => Side | 'both'
}

function compareValues({ a, b }: TwoCopies, pair: Pair, found: Found): void {
  const isRule = pair.place.kind === 'rules'
  for (const field of Object.keys(pair.a.values)) {
    const [inA, inB] = [pair.a.values[field], pair.b.values[field]]
    if (same(inA, inB) || passingFields.has(field)) continue
    const told = {
      place: pair.place,
      field,
      a: isRule ? ruleFor(inA, a.body) : valueFor(field, inA, a.body, pair.a.rank),
      b: isRule ? ruleFor(inB, b.body) : valueFor(field, inB, b.body, pair.b.rank),
    }
    const from = pair.origin(field)
    if (from === 'both')
      found.clashes.push({ ...told, kept: same(pair.merged?.[field], inA) ? 'a' : 'b' } satisfies Clash)
    else found.values.push({ ...told, from } satisfies ValueTaken)
  }
}

function compareRegister(copies: TwoCopies, kind: OneOfAKind, found: Found): void {
  const written = ({ doc }: Copy): Written => ({ doc, register: registers[kind](doc) })
  const [a, b] = [written(copies.a), written(copies.b)]
  compareValues(
    copies,
    {
      place: { kind, name: '' },
      a: { values: { ...copies.a.body[kind] }, rank: 0 },
      b: { values: { ...copies.b.body[kind] }, rank: 0 },
      merged: { ...copies.merged.body[kind] },
      origin: (field) => originOf(a, b, field),
    },
    found,
  )
}

/** The register of a record, or the map itself where a record is one plain value (attachments). */
function registerOf(map: Y.Map<unknown>, id: string): Y.Map<unknown> | undefined {
  const value = map.get(id)
  return typeof (value as Y.Map<unknown> | undefined)?.toJSON === 'function' ? (value as Y.Map<unknown>) : undefined
}

/** Whether a copy has written in a record what the other has never seen. */
function changedUnseen(here: Written, other: Y.Doc, map: Y.Map<unknown>, id: string): boolean {
  const writings = here.register === undefined ? [writingOf(map, id)] : [...writingsOf(here.register).values()]
  return writings.some((writing) => writing !== undefined && !hasSeen(other, writing))
}

type Records = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** Each record's place among its kind, from 1. */
function ranksOf(records: Records): ReadonlyMap<string, number> {
  return new Map([...records.keys()].map((id, index) => [id, index + 1]))
}

/** A record one copy shows and the other does not. */
function compareOneSided(
  copies: TwoCopies,
  { kind, map, nameOf, isOneValue }: RecordPlace,
  { id, values, shownIn, isKept }: { id: string; values: Pair['merged']; shownIn: Side; isKept: boolean },
  found: Found,
): void {
  const goneIn: Side = shownIn === 'a' ? 'b' : 'a'
  const [here, there] = [copies[shownIn], copies[goneIn]]
  const place = { kind, name: nameOf(values ?? {}) }
  const tell = (how: RecordTaken['how'], from: Side): void => void found.records.push({ place, how, from })
  const made = writingOf(map(here.doc), id)
  if (made !== undefined && !hasSeen(there.doc, made) && !(isOneValue && map(there.doc).has(id))) {
    tell('added', shownIn)
    return
  }
  const written = { doc: here.doc, register: registerOf(map(here.doc), id) }
  if (!changedUnseen(written, there.doc, map(here.doc), id)) tell('removed', goneIn)
  else if (isKept && writingOf(written.register, 'removedAt') !== undefined) tell('restored', shownIn)
  else {
    const kept = isKept ? shownIn : goneIn
    found.clashes.push({ place, field: 'removed', a: goneIn === 'a', b: goneIn === 'b', kept })
  }
}

function compareRecords(copies: TwoCopies, record: RecordPlace, found: Found): void {
  const { kind, map, read, nameOf, isOneValue } = record
  const [inA, inB, merged] = [read(copies.a.body), read(copies.b.body), read(copies.merged.body)].map(
    (records): Records => new Map(records),
  ) as [Records, Records, Records]
  const [ranksInA, ranksInB] = [ranksOf(inA), ranksOf(inB)]
  for (const id of new Set([...inA.keys(), ...inB.keys()])) {
    const [a, b] = [inA.get(id), inB.get(id)]
    if (a === undefined || b === undefined) {
      const shownIn = a === undefined ? 'b' : 'a'
      compareOneSided(copies, record, { id, values: a ?? b, shownIn, isKept: merged.has(id) }, found)
      continue
    }
    const written = ({ doc }: Copy): Written => ({ doc, register: isOneValue ? map(doc) : registerOf(map(doc), id) })
    compareValues(
      copies,
      {
        place: { kind, name: nameOf(merged.get(id) ?? a) },
        a: { values: a, rank: ranksInA.get(id) ?? 0 },
        b: { values: b, rank: ranksInB.get(id) ?? 0 },
        merged: merged.get(id),
        origin: (field) => originOf(written(copies.a), written(copies.b), isOneValue ? id : field),
      },
      found,
    )
  }
}

function textOf({ doc }: Copy, itemId: string): string {
  return JSON.stringify(readFragment(layout.itemText(doc, itemId)))
}

/** Texts of the items that are shown. What both copies wrote is all there: long text merges (decisions.md 2). */
function compareTexts({ a, b, merged }: TwoCopies): TextTaken[] {
  return merged.body.items.flatMap(({ id, title }): TextTaken[] => {
    const [inA, inB] = [textOf(a, id), textOf(b, id)]
    if (inA === inB) return []
    const kept = textOf(merged, id)
    return [{ title, from: kept === inA ? 'a' : kept === inB ? 'b' : 'both' }]
  })
}

export function compareBodies(copies: TwoCopies): Found & Pick<MergeSummary, 'texts'> {
  const found: Found = { clashes: [], values: [], records: [] }
  for (const kind of ['header', 'rules', 'roles'] as const) compareRegister(copies, kind, found)
  for (const record of recordPlaces) compareRecords(copies, record, found)
  compareRegister(copies, 'wall', found)
  return { ...found, texts: compareTexts(copies) }
}
