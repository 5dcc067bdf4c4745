/**
 * What came from where when two copies of one meeting were put together. Plain values, put into words by
 * shared/merging: the command line and the pages say the same.
 */
import type { FactShape } from './journal.ts'
import type { Remark } from './result.ts'
import type { RulesProfile } from './rules.ts'

/** `a` and `b` of the command line; in the app `a` is the meeting that was here and `b` the file. */
export type Side = 'a' | 'b'

export type PlaceKind =
  | 'header'
  | 'rules'
  | 'roles'
  | 'wall'
  | 'person'
  | 'item'
  | 'action'
  | 'attachment'
  | 'parkedPoint'

/** Where a value stands. */
export interface MergePlace {
  kind: PlaceKind
  /** The record's own name or title; '' for what a meeting has only one of. */
  name: string
}

/** A rule as it stands in one copy, with the names of what it calls by id: shared/minutes/rule-words has the words. */
export interface RuleThere {
  rule: RulesProfile[keyof RulesProfile]
  names: Pick<RulesProfile, 'colleges' | 'categories'>
}

/** As it is read: a name stands for the id of a person, item or college, and a rank (from 1) for an order key. */
export type MergeValue = string | number | boolean | null | string[] | RuleThere

/** One value that the two copies say differently, although only one of them changed it since they were one. */
export interface ValueTaken {
  place: MergePlace
  field: string
  a: MergeValue
  b: MergeValue
  from: Side
}

/**
 * Both copies changed one value, neither knowing of the other: one had to win. `field` is `removed` when a record
 * was taken away in one copy and changed in the other; its values are then booleans.
 */
export interface Clash {
  place: MergePlace
  field: string
  a: MergeValue
  b: MergeValue
  kept: Side
}

/** A whole record that came or went. */
export interface RecordTaken {
  place: MergePlace
  how: 'added' | 'removed' | 'restored'
  from: Side
}

/** An item's text; `both`: written on both sides, and every word of both is kept, to be read again. */
export interface TextTaken {
  title: string
  from: Side | 'both'
}

/** An entry of the journal as it can be named: what happened, when (UTC ms), and whom or what it speaks of. */
export interface MergedFact {
  id: string
  kind: FactShape['kind']
  at: number
  subject: string
  from: Side | 'both'
}

/** `why` is a ContradictionCode of shared/rules/contradictions.ts. */
export interface FactToCheck extends MergedFact {
  why: string
}

export interface MergeSummary {
  /** Both copies said the same. */
  equal: boolean
  /** Of the meeting, for hours. */
  timeZone: string
  clashes: Clash[]
  values: ValueTaken[]
  records: RecordTaken[]
  texts: TextTaken[]
  /** Entries only one copy had, in the order they happened. */
  facts: MergedFact[]
  /** No longer counts since the copies met: the session was elsewhere (decisions.md 3). */
  voided: MergedFact[]
  /** Counts, and does not agree since the copies met: attendance, votes and decisions are never void. */
  toCheck: FactToCheck[]
}

/** What became of a meeting file that was taken in. */
export interface Imported {
  docId: string
  /**
   * `merged` into the meeting of its lineage that was here; `apart`: as a meeting of its own, since its identity is
   * taken by another copy, in the bin, or not to be trusted.
   */
  took: 'new' | 'merged' | 'apart'
  /** What could not be read or kept, or does not agree; the rest was taken. */
  remarks: Remark[]
  /** Of a merge; null otherwise. */
  summary: MergeSummary | null
}
