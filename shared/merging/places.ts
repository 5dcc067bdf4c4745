/** The registers of a meeting's body, as a comparison goes through them: how each is named, and its values read. */
import type * as Y from 'yjs'
import type { MergeValue, PlaceKind, RuleThere } from '#shared/contract/merge.ts'
import type { MeetingBody } from '#shared/contract/meeting.ts'
import * as layout from '#shared/meeting/layout.ts'

export type OneOfAKind = 'header' | 'rules' | 'roles' | 'wall'

export const registers: Record<OneOfAKind, (body: Y.Doc) => Y.Map<unknown>> = {
  header: layout.header,
  rules: layout.rules,
  roles: layout.roles,
  wall: layout.wall,
}

type Values = Readonly<Record<string, unknown>>

export interface RecordPlace {
  kind: Exclude<PlaceKind, OneOfAKind>
  map: (body: Y.Doc) => Y.Map<unknown>
  /** Each record is one plain value, changed whole. */
  isOneValue: boolean
  /** The records that are shown, by id, in their order. */
  read: (body: MeetingBody) => [id: string, values: Values][]
  nameOf: (values: Values) => string
}

const byId = (records: readonly { id: string }[]): [string, Values][] => records.map(({ id, ...rest }) => [id, rest])
/** The same map, of which a comparison knows no more than that something stands under its keys. */
const plain = (map: (body: Y.Doc) => Y.Map<Y.Map<unknown>>) => map as unknown as (body: Y.Doc) => Y.Map<unknown>
const under =
  (key: string) =>
  (values: Values): string =>
    typeof values[key] === 'string' ? values[key] : ''

export const recordPlaces: readonly RecordPlace[] = [
  {
    kind: 'item',
    map: plain(layout.items),
    isOneValue: false,
    read: ({ items }) => byId(items),
    nameOf: under('title'),
  },
  {
    kind: 'person',
    map: plain(layout.people),
    isOneValue: false,
    read: ({ people }) => byId(people),
    nameOf: under('name'),
  },
  {
    kind: 'action',
    map: plain(layout.actions),
    isOneValue: false,
    read: ({ actions }) => byId(actions),
    nameOf: under('what'),
  },
  {
    kind: 'attachment',
    map: layout.attachments,
    isOneValue: true,
    read: ({ attachments }) => attachments.map(({ sha256, ...rest }) => [sha256, rest]),
    nameOf: under('name'),
  },
  {
    kind: 'parkedPoint',
    map: plain(layout.parkedPoints),
    isOneValue: false,
    read: ({ parkedPoints }) => byId(parkedPoints),
    nameOf: under('text'),
  },
]

/** Of the moment, on no screen of its own. */
export const passingFields: ReadonlySet<string> = new Set(['armedUntil'])

/** The value of a field as people know it: names for ids, a rank for an order key. */
export function valueFor(field: string, value: unknown, body: MeetingBody, rank: number): MergeValue {
  const title = (id: unknown): string | null => body.items.find((item) => item.id === id)?.title ?? null
  if (field === 'order') return rank
  if (field === 'parentId' || field === 'itemId') return title(value)
  if (field === 'college') return body.rules.colleges.find(({ id }) => id === value)?.name ?? null
  if (field === 'attachment') return body.attachments.find(({ sha256 }) => sha256 === value)?.name ?? null
  return value as MergeValue
}

/** A rule keeps its own value: the words for it need its kind. */
export function ruleFor(value: unknown, { rules: { colleges, categories } }: MeetingBody): MergeValue {
  return { rule: value as RuleThere['rule'], names: { colleges, categories } }
}
