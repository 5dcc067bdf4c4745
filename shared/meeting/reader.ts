/**
 * Keeps one immutable snapshot of a meeting in step with its parts. Only the section an update touched is read again:
 * typing in an item's text makes no new snapshot at all.
 */
import type * as Y from 'yjs'
import * as layout from './layout.ts'
import * as read from './read.ts'
import type { MeetingSnapshot } from './snapshot.ts'

type Section = Exclude<keyof MeetingSnapshot, 'identity'>

export class MeetingReader {
  readonly #parts: layout.MeetingParts
  readonly #listeners = new Set<() => void>()
  readonly #stop: (() => void)[] = []
  #snapshot: MeetingSnapshot | null = null
  #stale = new Set<Section>()

  constructor(parts: layout.MeetingParts) {
    this.#parts = parts
    const { body, journal } = parts
    this.#watch(layout.header(body), 'header')
    this.#watch(layout.rules(body), 'rules')
    this.#watch(layout.roles(body), 'roles')
    this.#watch(layout.people(body), 'people')
    this.#watch(layout.items(body), 'items')
    this.#watch(layout.actions(body), 'actions')
    this.#watch(layout.attachments(body), 'attachments')
    this.#watch(layout.parkedPoints(body), 'parkedPoints')
    this.#watch(layout.wall(body), 'wall')
    this.#watch(layout.entries(journal), 'journal')
    this.#watch(layout.meta(body), null)
  }

  /** The same object until something in it changed; null while the parts hold no meeting yet. */
  get snapshot(): MeetingSnapshot | null {
    if (this.#snapshot === null) {
      if (read.readIdentity(this.#parts.body) === null) return null
      this.#snapshot = read.readMeeting(this.#parts)
    } else if (this.#stale.size > 0) {
      this.#snapshot = { ...this.#snapshot, ...this.#reread() }
    }
    this.#stale.clear()
    return this.#snapshot
  }

  /** Calls back after each change; returns what stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  destroy(): void {
    for (const stop of this.#stop) stop()
    this.#listeners.clear()
  }

  #watch<E>(type: Y.AbstractType<E>, section: Section | null): void {
    const listener = (): void => {
      if (section === null) this.#snapshot = null
      else this.#stale.add(section)
      for (const notify of this.#listeners) notify()
    }
    type.observeDeep(listener)
    this.#stop.push(() => type.unobserveDeep(listener))
  }

  #reread(): Partial<MeetingSnapshot> {
    const { body, journal } = this.#parts
    const readers: { [S in Section]: () => MeetingSnapshot[S] } = {
      header: () => read.readHeader(body),
      rules: () => read.readRules(body),
      roles: () => read.readRoles(body),
      people: () => read.readPeople(body),
      items: () => read.readItems(body),
      actions: () => read.readActions(body),
      attachments: () => read.readAttachments(body),
      parkedPoints: () => read.readParkedPoints(body),
      wall: () => read.readWall(body),
      journal: () => read.readJournal(journal),
    }
    return Object.fromEntries([...this.#stale].map((section) => [section, readers[section]()]))
  }
}
