/**
 * What another host's update may bring. It is read before it is let in: what Yjs has taken it never gives back.
 */
import * as Y from 'yjs'
import { journalEntrySchema } from '#shared/contract/journal.ts'
import { mayCommand, mayWritePart } from '#shared/contract/rights.ts'
import type { PenRole } from '#shared/contract/room.ts'
import { entries, isBodyRoot, meta } from '#shared/meeting/layout.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { undoneKind } from './undone-kind.ts'

export interface Peer {
  hostId: string
  seat: PenRole
}

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** A whole evening noted apart is a tenth of it. */
const mostJournalBytes = 1024 * 1024

/**
 * A command whose answer was lost is noted by both hosts under its one id: the same fact, their stamps apart by the
 * time an answer is waited for and what clocks differ. ms
 */
const sameMoment = 10_000

function reach(document: Y.Doc, decoded: Decoded): (client: number) => number {
  const brought = new Map<number, number>()
  for (const { id, length } of decoded.structs) {
    brought.set(id.client, Math.max(brought.get(id.client) ?? 0, id.clock + length))
  }
  return (client) => Math.max(Y.getState(document.store, client), brought.get(client) ?? 0)
}

/**
 * Whether it leans on something neither it nor the document holds. An honest host sends nothing like it after the
 * first exchange; Yjs would keep it aside for ever, and a deletion kept aside would swallow what is yet to be written.
 */
function leavesGap(document: Y.Doc, decoded: Decoded): boolean {
  const known = reach(document, decoded)
  const isUnknown = (id: unknown): boolean => id instanceof Y.ID && id.clock >= known(id.client)
  const next = new Map<number, number>()
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    if (clock > (next.get(client) ?? Y.getState(document.store, client))) return true
    next.set(client, clock + struct.length)
    if (struct instanceof Y.Item && [struct.origin, struct.rightOrigin, struct.parent].some(isUnknown)) return true
  }
  return [...decoded.ds.clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => clock + len > known(client)),
  )
}

/** Documents within the document are no part of a meeting. */
function isSubdocument(struct: Y.Item): boolean {
  return struct.content instanceof Y.ContentDoc
}

/** Before it is integrated a parent at the root is a name. */
function isUnderStrangeRoot(struct: Y.Item): boolean {
  const parent: unknown = struct.parent
  return typeof parent === 'string' && !isBodyRoot(parent)
}

/** Why an update of the body is refused; null when it may enter. Throws for what is no update at all. */
export function bodyFault(document: Y.Doc, update: Uint8Array, { seat }: Peer): 'right' | 'content' | null {
  if (!mayWritePart(seat, 'body')) return 'right'
  const decoded = Y.decodeUpdate(update)
  const isStrange = decoded.structs.some(
    (struct) =>
      !(struct instanceof Y.Item || struct instanceof Y.GC) ||
      (struct instanceof Y.Item && (isSubdocument(struct) || isUnderStrangeRoot(struct))),
  )
  return isStrange || leavesGap(document, decoded) ? 'content' : null
}

function factOf({ host: _host, seq: _seq, at: _at, recordedAt: _recordedAt, ...fact }: JournalEntry): string {
  return JSON.stringify(Object.entries(fact).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isOwnEntry(key: string, value: unknown, { hostId }: Peer): value is JournalEntry {
  const parsed = journalEntrySchema.safeParse(value)
  return (
    parsed.success && parsed.data.id === key && parsed.data.host === hostId && parsed.data.at <= parsed.data.recordedAt
  )
}

/** Setting a key of `entries` that had nothing before it: what `appendEntry` makes, and nothing else. */
function isEntry(struct: Y.Item): boolean {
  const { parentSub, origin, length, content } = struct
  // A name, not a type, before it is integrated.
  const parent: unknown = struct.parent
  const isValue = content instanceof Y.ContentAny || content instanceof Y.ContentDeleted
  return parent === 'entries' && parentSub !== null && origin === null && length === 1 && isValue
}

/**
 * Why an update of the journal is refused; null when it may enter. It may bring new entries that its host wrote and
 * its seat may command, whole and under their own id, and nothing else; what stands already stays.
 */
export function journalFault(document: Y.Doc, update: Uint8Array, peer: Peer): 'right' | 'content' | null {
  if (update.length > mostJournalBytes) return 'content'
  const decoded = Y.decodeUpdate(update)
  const isNew = ({ id, length }: { id: Y.ID; length: number }): boolean =>
    id.clock + length > Y.getState(document.store, id.client)
  if (decoded.structs.some((struct) => isNew(struct) && !(struct instanceof Y.Item && isEntry(struct))))
    return 'content'
  if (leavesGap(document, decoded)) return 'content'

  const draft = new Y.Doc()
  try {
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(document))
    const before = new Map(entries(draft).entries() as Iterable<[string, JournalEntry]>)
    const metaBefore = JSON.stringify(meta(draft).toJSON())
    Y.applyUpdate(draft, update)
    const after = new Map(entries(draft).entries() as Iterable<[string, JournalEntry]>)
    if (JSON.stringify(meta(draft).toJSON()) !== metaBefore) return 'content'
    if ([...before.keys()].some((key) => !after.has(key))) return 'content'
    for (const [key, entry] of after) {
      const known = before.get(key)
      if (known !== undefined && JSON.stringify(known) === JSON.stringify(entry)) continue
      if (!isOwnEntry(key, entry, peer)) return 'content'
      if (known === undefined) {
        const kind = undoneKind(entry, (id) => after.get(id))
        if (kind === null || !mayCommand(peer.seat, kind)) return 'right'
      } else if (factOf(known) !== factOf(entry) || Math.abs(known.at - entry.at) > sameMoment) return 'content'
    }
    return null
  } finally {
    draft.destroy()
  }
}
