/**
 * The one council of this computer: made from the first meeting when there is none (evening.md item 10), and the
 * register computed from its publications.
 */
import * as Y from 'yjs'
import type { AgendaTemplate } from '#shared/contract/agenda-template.ts'
import type {
  CouncilBody,
  CouncilEntry,
  PublicationEntry,
  CouncilHeader,
  PublicationFact,
} from '#shared/contract/council.ts'
import type { Person, RulesProfile } from '#shared/contract/meeting.ts'
import type { CouncilRules, Register } from '#shared/contract/operations.ts'
import { noLetterhead, type CouncilLetterhead, type LetterheadChanges } from '#shared/contract/letterhead.ts'
import { defaultRules } from '#shared/contract/rules.ts'
import type { KnownSigner } from '#shared/contract/signature.ts'
import {
  appendPublication,
  councilSchema,
  createCouncil,
  nextSessionNumber,
  putMembers,
  putTemplate,
  readCouncil,
  readPublications,
  readRegister,
  readTemplates,
  setCouncilHeader,
  setCouncilRules,
  setTemplateRemoved,
} from '#shared/council/council.ts'
import { appendLife, readLives } from '#shared/council/minutes-life.ts'
import { nextStamp } from '#shared/council/next-stamp.ts'
import type { CouncilFact, FrozenFact, LifeFact, LifeStamp } from '#shared/rules/minutes-life/facts.ts'
import { readLetterhead, setLetterhead } from '#shared/council/letterhead.ts'
import { putSigner, readSigners, setSignerRemoved } from '#shared/council/signers.ts'
import { changedRules } from '#shared/rules/rule-differences.ts'
import type { RuleChanges } from '#shared/rules/rules-profile.ts'
import type { DocumentStore } from './files/document-store.ts'
import type { Clock } from './host.ts'
import type { LiveDocuments } from './room/live-documents.ts'

export interface CouncilDeps {
  store: DocumentStore
  documents: LiveDocuments
  clock: Clock
  newId: () => string
  hostId: string
}

export class CouncilHome {
  readonly #deps: CouncilDeps
  #docId: Promise<string> | null = null

  constructor(deps: CouncilDeps) {
    this.#deps = deps
  }

  /** The council's document, or null while there is none. */
  async #find(): Promise<string | null> {
    if (this.#docId !== null) return this.#docId
    const found = (await this.#deps.store.list()).find((entry) => entry.kind === 'council')
    if (found !== undefined) this.#docId = Promise.resolve(found.docId)
    return found?.docId ?? null
  }

  async read(): Promise<CouncilBody | null> {
    const docId = await this.#find()
    if (docId === null) return null
    return readCouncil((await this.#deps.documents.open(docId)).parts.body)
  }

  async register(): Promise<Register> {
    const docId = await this.#find()
    if (docId === null) return { decisions: [], actions: [], speech: [] }
    return readRegister((await this.#deps.documents.open(docId)).parts.journal)
  }

  /** The publication of a meeting, if its minutes were finalised. */
  async publicationOf(docId: string): Promise<PublicationEntry | null> {
    return (await this.publications()).find((entry) => entry.docId === docId) ?? null
  }

  async publications(): Promise<PublicationEntry[]> {
    const council = await this.#find()
    return council === null ? [] : readPublications((await this.#deps.documents.open(council)).parts.journal)
  }

  /** Makes the council when there is none; one that was made without a name takes this one. */
  async ensure(header: Partial<CouncilHeader>, rules?: RulesProfile, members?: Person[]): Promise<string> {
    this.#docId ??= this.#ensure(header, rules, members).catch((error: unknown) => {
      this.#docId = null
      throw error
    })
    const docId = await this.#docId
    const { name = '' } = header
    if (name !== '' && (await this.read())?.header.name === '')
      await this.#change((body) => setCouncilHeader(body, { name }))
    return docId
  }

  async #ensure(header: Partial<CouncilHeader>, rules?: RulesProfile, members?: Person[]): Promise<string> {
    const { store, documents, newId } = this.#deps
    const known = (await store.list()).find((entry) => entry.kind === 'council')
    if (known !== undefined) return known.docId
    const identity = { docId: newId(), lineage: newId(), schema: councilSchema }
    const parts = createCouncil(identity, header)
    if (rules !== undefined) setCouncilRules(parts.body, rules)
    if (members !== undefined) putMembers(parts.body, members)
    await store.create(identity, 'council')
    await documents.write(identity.docId, 'body', Y.encodeStateAsUpdate(parts.body))
    await documents.write(identity.docId, 'journal', Y.encodeStateAsUpdate(parts.journal))
    return identity.docId
  }

  async templates(): Promise<AgendaTemplate[]> {
    const docId = await this.#find()
    return docId === null ? [] : readTemplates((await this.#deps.documents.open(docId)).parts.body)
  }

  /** Keeps an agenda to start from; one of the same name gives its place. */
  async keepTemplate(wanted: Omit<AgendaTemplate, 'id'>): Promise<string> {
    const same = (await this.templates()).find(({ name }) => name === wanted.name)
    const id = same?.id ?? this.#deps.newId()
    await this.#change((body) => putTemplate(body, { ...wanted, id }))
    return id
  }

  async removeTemplate(id: string, isRemoved: boolean): Promise<void> {
    await this.#change((body) => setTemplateRemoved(body, id, isRemoved ? this.#deps.clock.now() : null))
  }

  /** Whose signatures the council knows. */
  async signers(): Promise<KnownSigner[]> {
    const docId = await this.#find()
    return docId === null ? [] : readSigners((await this.#deps.documents.open(docId)).parts.body)
  }

  async addSigner(signer: Pick<KnownSigner, 'name' | 'role' | 'fingerprint'>): Promise<KnownSigner[]> {
    await this.#change((body) => putSigner(body, signer, this.#deps.clock.now()))
    return this.signers()
  }

  async removeSigner(fingerprint: string): Promise<KnownSigner[]> {
    await this.#change((body) => setSignerRemoved(body, fingerprint, this.#deps.clock.now()))
    return this.signers()
  }

  /** Whose paper minutes are printed on; empty while nobody said. */
  async letterhead(): Promise<CouncilLetterhead> {
    const docId = await this.#find()
    if (docId === null) return noLetterhead
    const { body } = (await this.#deps.documents.open(docId)).parts
    return { name: readCouncil(body).header.name, ...readLetterhead(body) }
  }

  async setLetterhead(changes: LetterheadChanges): Promise<CouncilLetterhead> {
    await this.#change((body) => setLetterhead(body, changes))
    return this.letterhead()
  }

  /** Under which id its own files lie; null while there is no council. */
  docId(): Promise<string | null> {
    return this.#find()
  }

  async rules(): Promise<CouncilRules> {
    const known = await this.read()
    return { rules: known?.rules ?? defaultRules, councilName: known?.header.name ?? '' }
  }

  /** Writes the rules that really change; those nobody mentioned stay as another window left them. */
  async setRules(wanted: RuleChanges): Promise<CouncilRules> {
    const changes = changedRules((await this.rules()).rules, wanted)
    if (Object.keys(changes).length > 0) await this.#change((body) => setCouncilRules(body, changes))
    return this.rules()
  }

  /** Changes the council's editable part, on disk before anyone reads it. */
  async #change(change: (body: Y.Doc) => void): Promise<void> {
    const { documents } = this.#deps
    const docId = await this.ensure({})
    const draft = new Y.Doc()
    Y.applyUpdate(draft, Y.encodeStateAsUpdate((await documents.open(docId)).parts.body))
    const before = Y.encodeStateVector(draft)
    change(draft)
    await documents.write(docId, 'body', Y.encodeStateAsUpdate(draft, before))
  }

  async nextSessionNumber(): Promise<number> {
    const docId = await this.#find()
    if (docId === null) return 1
    return nextSessionNumber((await this.#deps.documents.open(docId)).parts.journal)
  }

  /** Writes a publication, with what is noted of its files; it is never changed afterwards. */
  publish(fact: PublicationFact, frozen: FrozenFact): Promise<void> {
    return this.#changeJournal((journal) => {
      appendPublication(journal, this.#stamped(journal, fact))
      appendLife(journal, this.#stamped(journal, frozen))
    })
  }

  /** Everything noted of minutes since they were finalised, and the finalising itself. */
  async lives(): Promise<CouncilFact[]> {
    const council = await this.#find()
    return council === null ? [] : readLives((await this.#deps.documents.open(council)).parts.journal)
  }

  /** Adds what an archive says was noted of minutes; what is here already stays as it is. */
  takeEntries(entries: readonly CouncilEntry[]): Promise<void> {
    return this.#changeJournal((journal) => {
      const known = journal.getMap('entries')
      for (const entry of entries) if (!known.has(entry.id)) known.set(entry.id, entry)
    })
  }

  /** Notes what became of minutes, on disk before anyone reads it. */
  async noteLife(fact: LifeFact): Promise<void> {
    await this.#changeJournal((journal) => appendLife(journal, this.#stamped(journal, fact)))
  }

  #stamped<F>(journal: Y.Doc, fact: F): F & LifeStamp {
    const { clock, newId, hostId } = this.#deps
    return { ...fact, ...nextStamp(journal, hostId, clock.now()), id: newId() }
  }

  /** Changes the council's journal by additions, all on disk or none. */
  async #changeJournal(change: (journal: Y.Doc) => void): Promise<void> {
    const { documents } = this.#deps
    const docId = await this.ensure({})
    const { journal } = (await documents.open(docId)).parts
    const draft = new Y.Doc()
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(journal))
    const before = Y.encodeStateVector(draft)
    draft.transact(() => change(draft))
    await documents.write(docId, 'journal', Y.encodeStateAsUpdate(draft, before))
  }
}
