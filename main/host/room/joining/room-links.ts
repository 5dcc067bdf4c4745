/** The rooms of other Tablées this computer has joined, one link a meeting. */
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import { mayCommand } from '#shared/contract/rights.ts'
import { refuse, success, type Refusal, type Result } from '#shared/contract/result.ts'
import type { HostedRoom, PenRole, RoomLinkView, RoomView } from '#shared/contract/room.ts'
import type { Fact } from '#shared/rules/facts.ts'
import type { DocumentStore } from '../../files/document-store.ts'
import { FilesError } from '../../files/files-error.ts'
import type { Self } from '../pen-context.ts'
import type { RoomSource } from '../room-watch.ts'
import type { Ask } from '../wire.ts'
import { reachRoom } from './knocking.ts'
import type { LinksFile } from './links-file.ts'
import { placeOf } from './pinned-socket.ts'
import { RoomLink, type Asked, type RoomLinkDeps } from './room-link.ts'

export interface Joining {
  penAddress: string
  code: string
  name: string
  seat: PenRole
}

export interface RoomLinksDeps extends Omit<RoomLinkDeps, 'changed' | 'keptChanged'> {
  store: DocumentStore
  file: LinksFile
  /** Closes the room this computer holds of a meeting, before it joins another's. */
  closeOwnRoom: (docId: string) => Promise<unknown>
}

export class RoomLinks implements RoomSource {
  readonly #deps: RoomLinksDeps
  readonly #links = new Map<string, RoomLink>()
  readonly #listeners = new Set<() => void>()
  #offsets: Record<string, number> = {}
  #isClosed = false

  constructor(deps: RoomLinksDeps) {
    this.#deps = deps
  }

  async join({ penAddress, code, name, seat }: Joining): Promise<Result<{ docId: string; link: RoomLinkView }>> {
    const { hostId, closeOwnRoom } = this.#deps
    const place = placeOf(penAddress)
    if (place === null) return refuse('noSuchAddress')
    const reached = await reachRoom(place, code, hostId)
    if ('ok' in reached) return reached
    const { identity, fingerprint } = reached
    const against = await this.#reasonAgainst(identity)
    if (against !== null) {
      reached.leave()
      return against
    }
    const knocked = await reached.knock(name, seat)
    if ('ok' in knocked) return knocked
    await closeOwnRoom(identity.docId)
    const link = this.#add({ identity, penAddress: penAddress.trim(), fingerprint, name, seat, sign: knocked.sign })
    void knocked.admitted.then((answer) => this.#answered(link, answer))
    link.onGone(() => reached.leave())
    return success({ docId: link.docId, link: link.view() })
  }

  list(): RoomLinkView[] {
    return [...this.#links.values()].map((link) => link.view())
  }

  /** Gives the seat back, or forgets one that ended; the copy stays. */
  async leave(docId: string): Promise<Result<null>> {
    this.#links.get(docId)?.leave()
    this.#forget(docId)
    return success(null)
  }

  /** Where the room is that has all of a meeting, attachments included; null when none is known to. */
  async roomWithEverything(docId: string): Promise<string | null> {
    const link = this.#links.get(docId)
    return link !== undefined && (await link.hasEverything()) ? link.asked.penAddress : null
  }

  /** Leaves it, and keeps nothing of it: the meeting is erased from this computer. */
  async erase(docId: string): Promise<void> {
    this.#links.get(docId)?.leave()
    this.#links.delete(docId)
    delete this.#offsets[docId]
    await this.#keep()
    this.#tell()
  }

  /**
   * Of a meeting whose room this computer is about to open itself: null while the other one answers; else the room
   * that does not, as it was last heard of.
   */
  wayFor(docId: string): { before: HostedRoom | null } | null {
    const link = this.#links.get(docId)
    return link?.phase === 'linked' ? null : { before: link?.room ?? null }
  }

  /** What this computer is in the room of a meeting; null when it is in none. */
  selfOf(docId: string): Self | null {
    const link = this.#links.get(docId)
    return link?.isMember === true ? { name: link.asked.name, seat: link.seat } : null
  }

  /** Whether this computer's seat may note such a fact; true in no room. */
  mayNote(docId: string, fact: Fact['kind']): boolean {
    const self = this.selfOf(docId)
    return self === null || mayCommand(self.seat, fact)
  }

  /** What the room decides of it; null when there is none to ask, or it gives no answer. */
  async ask(docId: string, ask: Ask): Promise<Result<unknown> | null> {
    return (await this.#links.get(docId)?.ask(ask)) ?? null
  }

  viewOf(docId: string): RoomView | null {
    const link = this.#links.get(docId)
    return link === undefined ? null : { room: link.room, isHost: false, clockAhead: 0, link: link.view() }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Comes back to the rooms this computer was in when it stopped. */
  async restore(): Promise<void> {
    const { links, offsets } = await this.#deps.file.read()
    this.#offsets = offsets
    for (const [docId, offset] of Object.entries(offsets)) this.#deps.meetings.setOffset(docId, offset)
    for (const { token, seatId, ...asked } of links) this.#add(asked).enter({ token, seatId, seat: asked.seat })
  }

  async close(): Promise<void> {
    await this.#keep()
    this.#isClosed = true
    for (const link of this.#links.values()) link.stop()
  }

  /** What can be known before anybody is disturbed: a copy of another origin here, or one thrown away. */
  async #reasonAgainst({ docId, lineage }: DocumentIdentity): Promise<Refusal | null> {
    const { store } = this.#deps
    if (store.isBinnedLineage(lineage)) return refuse('binnedLineage')
    const here = (await store.list()).find((stored) => stored.docId === docId)
    if (here === undefined) return null
    if (here.identity === null) return refuse(here.trouble ?? 'identityDamaged')
    return here.identity.lineage === lineage ? null : refuse('otherLineageHere')
  }

  #add(asked: Asked): RoomLink {
    const { docId } = asked.identity
    this.#links.get(docId)?.leave()
    const { changed, keptChanged } = { changed: () => this.#tell(), keptChanged: () => void this.#keep() }
    const link = new RoomLink(asked, { ...this.#deps, changed, keptChanged })
    this.#links.set(docId, link)
    this.#tell()
    return link
  }

  async #answered(link: RoomLink, answer: Parameters<RoomLink['enter']>[0] | Refusal): Promise<void> {
    if ('ok' in answer) {
      if (answer.code === 'notAdmitted') link.finish('refused', answer.code)
      else link.finish('failed', answer.code)
      return
    }
    try {
      await this.#makePlace(link.asked.identity)
      link.enter(answer)
    } catch (error) {
      link.finish('failed', error instanceof FilesError ? error.code : 'hostFault')
    }
  }

  /** The meeting is here from now on. */
  async #makePlace(identity: DocumentIdentity): Promise<void> {
    const { store } = this.#deps
    const isHere = (await store.list()).some(({ docId }) => docId === identity.docId)
    if (!isHere) await store.create(identity, 'meeting')
  }

  #forget(docId: string): void {
    this.#links.delete(docId)
    void this.#keep()
    this.#tell()
  }

  async #keep(): Promise<void> {
    if (this.#isClosed) return
    const kept = [...this.#links.values()].flatMap((link) => link.kept() ?? [])
    for (const { identity } of kept) {
      this.#offsets[identity.docId] = this.#deps.meetings.now(identity.docId) - this.#deps.now()
    }
    await this.#deps.file.write({ links: kept, offsets: this.#offsets })
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
