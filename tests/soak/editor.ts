/** A hand on one computer: texts, registers and commands at random, and a memory of what was acknowledged. */
import * as Y from 'yjs'
import type { Command } from '#shared/contract/journal.ts'
import { addItem, setHeader } from '#shared/meeting/edits.ts'
import { itemText } from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { openPen, type TestHost, type TestPen } from '#factories/host.ts'
import type { Random } from './random.ts'

export class Editor {
  readonly host: TestHost
  /** Words that were acknowledged as kept; nobody ever deletes in the text that holds them. */
  readonly kept: string[] = []
  /** Entries that were answered for. */
  readonly noted: string[] = []
  readonly #docId: string
  readonly #name: string
  readonly #random: Random
  #page: TestPen
  #count = 0

  private constructor(host: TestHost, docId: string, name: string, random: Random, page: TestPen) {
    this.host = host
    this.#docId = docId
    this.#name = name
    this.#random = random
    this.#page = page
  }

  static async open(host: TestHost, docId: string, name: string, random: Random): Promise<Editor> {
    return new Editor(host, docId, name, random, await openPen(host, docId, { seat: name }))
  }

  get page(): TestPen {
    return this.#page
  }

  /** The page is gone with its host, and with it all that only the page had. */
  close(): void {
    this.#page.destroy()
  }

  async reopen(): Promise<void> {
    this.#page = await openPen(this.host, this.#docId, { seat: this.#name })
  }

  async act(): Promise<void> {
    const kind = this.#random.int(10)
    if (kind < 4) await this.#type()
    else if (kind < 6) this.#scribble()
    else if (kind < 7) this.#register()
    else await this.#command()
  }

  #itemIds(): string[] {
    return readMeeting(this.#page).items.map(({ id }) => id)
  }

  /** The first item's text only grows: what was acknowledged there must be there at the end. */
  async #type(): Promise<void> {
    const [first] = this.#itemIds()
    if (first === undefined) return
    this.#count += 1
    const word = `[${this.#name}-${this.#count}]`
    const text = itemText(this.#page.body, first)
    const last = text.length > 0 ? text.get(text.length - 1) : null
    const run = last instanceof Y.XmlElement ? last.get(0) : null
    if (run instanceof Y.XmlText && this.#random.chance(0.7)) run.insert(this.#random.int(2) * run.length, word)
    else {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(word)])
      text.insert(this.#random.int(text.length + 1), [paragraph])
    }
    await this.#page.acknowledged()
    this.kept.push(word)
  }

  /** Anything anywhere in the other texts: insert, delete, mark. */
  #scribble(): void {
    const [, ...others] = this.#itemIds()
    if (others.length === 0) return
    const text = itemText(this.#page.body, this.#random.pick(others))
    const at = this.#random.int(text.length + 1)
    const found = at < text.length ? text.get(at) : null
    const run = found instanceof Y.XmlElement && found.length > 0 ? found.get(0) : null
    const turn = this.#random.int(5)
    if (found === null || turn === 0) {
      const paragraph = new Y.XmlElement(this.#random.pick(['paragraph', 'heading']))
      paragraph.insert(0, [new Y.XmlText(this.#random.pick(['le', 'la séance', 'oui ']))])
      text.insert(at, [paragraph])
    } else if (turn === 1) text.delete(at, 1)
    else if (run instanceof Y.XmlText && run.length > 1) {
      const from = this.#random.int(run.length)
      const length = 1 + this.#random.int(run.length - from)
      const what = this.#random.int(3)
      if (what === 0) run.delete(from, length)
      else if (what === 1) run.format(from, length, { bold: true })
      else run.insert(from, 'mot ')
    }
  }

  #register(): void {
    const { body } = this.#page
    this.#count += 1
    if (this.#random.chance(0.3)) addItem(body, { id: `${this.#name}-item-${this.#count}`, title: 'Ajouté' })
    else setHeader(body, { place: `${this.#name} ${this.#count}` })
  }

  async #command(): Promise<void> {
    this.#count += 1
    const id = `${this.#name}-${this.#count}-${this.#random.int(1e9)}`
    const answer = await this.host.call('meeting.command', { docId: this.#docId, command: this.#fact(id) }, this.#name)
    if (answer.ok) this.noted.push(answer.value.entryId)
  }

  #fact(id: string): Command {
    const itemId = this.#random.pick(this.#itemIds())
    return {
      id,
      fact: this.#random.pick([
        { kind: 'sessionOpened' as const },
        { kind: 'itemStarted' as const, itemId },
        { kind: 'publicCounted' as const, count: this.#random.int(50) },
        { kind: 'publicCounted' as const, count: this.#random.int(50) },
        { kind: 'sessionPaused' as const, form: 'pause' as const },
        { kind: 'sessionResumed' as const },
      ]),
    }
  }
}
