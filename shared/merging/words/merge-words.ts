/** What a merge's summary says that nobody typed, in one language. Typed completely: a new field needs its words. */
import type { FactShape } from '#shared/contract/journal.ts'
import type { MergeSummary, PlaceKind, RecordTaken } from '#shared/contract/merge.ts'
import type {
  Action,
  AgendaItem,
  Attachment,
  MeetingHeader,
  ParkedPoint,
  Person,
  RulesProfile,
  SessionRoles,
  WallState,
} from '#shared/contract/meeting.ts'
import type { ContradictionCode } from '#shared/rules/contradictions.ts'

type Labels<T, Left extends string = 'id'> = Record<Exclude<keyof T & string, Left>, string>

export interface FieldLabels {
  header: Labels<MeetingHeader>
  rules: Labels<RulesProfile>
  roles: Labels<SessionRoles>
  wall: Labels<WallState, 'armedUntil'>
  person: Labels<Person>
  item: Labels<AgendaItem>
  action: Labels<Action>
  attachment: Labels<Attachment, 'sha256'>
  parkedPoint: Labels<ParkedPoint>
}

export type SectionKind = Exclude<keyof MergeSummary, 'equal' | 'timeZone'>

/** `a` and `b`: where a copy is, "ici", "dans seance.tablee". Values arrive written: quoted, dated, named. */
export interface MergeWords {
  sections: Record<SectionKind, string>
  places: Record<PlaceKind, string>
  fields: FieldLabels
  /** The names of what is chosen from a list, by field; `kind` by place and field. */
  choices: Readonly<Record<string, Readonly<Record<string, string>>>>
  how: Record<RecordTaken['how'], string>
  facts: Record<FactShape['kind'], string>
  why: Record<ContradictionCode, string>
  yes: string
  no: string
  nothing: string
  quote: (typed: string) => string
  bothSides: string
  equal: string
  /** Lines of the summary, each a whole sentence. */
  clash: (place: string, inA: string, inB: string, kept: string) => string
  removedAndChanged: (place: string, removedIn: string, changedIn: string, isKept: boolean) => string
  value: (place: string, now: string, where: string, elsewhere: string) => string
  record: (how: string, place: string, where: string) => string
  text: (title: string, where: string) => string
  textOfBoth: (title: string) => string
  fact: (hour: string, words: string, where: string) => string
  toCheck: (fact: string, why: string) => string
  /** A value beside the copy that says it: « Fête » ici. */
  said: (value: string, where: string) => string
  /** The one sentence over the sections: what was taken from each, and how many values had to win. */
  headline: (counts: { fromA: number; fromB: number; clashes: number; toCheck: number }, a: string, b: string) => string
}
