/**
 * This seat's last commands, for one undo that names what it takes back (decisions.md 10). Edits of the body are
 * undone by Yjs for this seat alone; commands by another journal entry, refused by the host once something depends
 * on them. Undo inside a text belongs to its editor.
 */
import * as Y from 'yjs'
import type { Result } from '#shared/contract/result.ts'
import * as layout from '#shared/meeting/layout.ts'
import { newId } from './ids.ts'

type Step =
  | { kind: 'edit'; label: string; group: string | null }
  | { kind: 'command'; label: string; group: string | null; entryIds: readonly string[] }

/** How many steps back one may go. */
const depth = 100

export class UndoHistory {
  /** Transactions of this origin are this seat's own edits. */
  readonly origin = { seat: 'own' }
  readonly #manager: Y.UndoManager
  readonly #undoCommand: (entryId: string, commandId: string) => Promise<Result<unknown>>
  readonly #listeners = new Set<() => void>()
  #steps: Step[] = []
  /** Commands and undos the host has not answered yet. */
  readonly #onTheWay = new Set<Promise<unknown>>()

  constructor(body: Y.Doc, undoCommand: (entryId: string, commandId: string) => Promise<Result<unknown>>) {
    // Not the wall: what it shows is a state one changes again, and undoing an act must never change the picture.
    const { header, rules, roles, people, items, actions, attachments, parkedPoints, knownWords } = layout
    const scope = [header, rules, roles, people, items, actions, attachments, parkedPoints, knownWords]
    this.#manager = new Y.UndoManager(
      scope.map((map) => map(body)),
      { trackedOrigins: new Set([this.origin]), captureTimeout: 0 },
    )
    this.#undoCommand = undoCommand
  }

  /** What undo would take back now; null when there is nothing. */
  get last(): string | null {
    return this.#steps.at(-1)?.label ?? null
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Runs an edit of the body as one named step. Edits that follow each other in one `group` (the same field while it
   * has the focus) are one step together.
   */
  edit(label: string, change: (origin: unknown) => void, group: string | null = null): void {
    const last = this.#steps.at(-1)
    const goesOn = group !== null && last?.kind === 'edit' && last.group === group
    const before = this.#manager.undoStack.length
    this.#manager.captureTimeout = goesOn ? Number.POSITIVE_INFINITY : 0
    change(this.origin)
    this.#manager.captureTimeout = 0
    // A change that changed nothing is no step.
    if (this.#manager.undoStack.length > before) this.#push({ kind: 'edit', label, group })
  }

  /**
   * A command on its way, which becomes a step once the host has taken it. What it did can be on the screen before the
   * answer is here: undo waits for it, and never takes back the act before.
   */
  async sent<R extends Result<{ entryId: string }>>(
    answer: Promise<R>,
    label: string,
    group: string | null = null,
  ): Promise<R> {
    return this.#inTurn(async () => {
      const result = await answer
      if (result.ok) this.commanded(result.value.entryId, label, group)
      return result
    })
  }

  /**
   * Commands of one `group` (forty arrivals at once) are one step together, where the first of them stands: the host
   * may answer the last of them after something else was done.
   */
  commanded(entryId: string, label: string, group: string | null = null): void {
    const begun = this.#steps.findLast((step) => step.kind === 'command' && group !== null && step.group === group)
    if (begun?.kind !== 'command') {
      this.#push({ kind: 'command', label, group, entryIds: [entryId] })
      return
    }
    const grown = { ...begun, entryIds: [...begun.entryIds, entryId] }
    this.#steps = this.#steps.map((step) => (step === begun ? grown : step))
    this.#tell()
  }

  /** That command was taken back by what gave it: there is nothing left to undo of it. */
  forget(entryId: string): void {
    this.#steps = this.#steps.flatMap((step): Step[] => {
      if (step.kind !== 'command') return [step]
      const entryIds = step.entryIds.filter((id) => id !== entryId)
      return entryIds.length === 0 ? [] : [{ ...step, entryIds }]
    })
    this.#tell()
  }

  /** Takes the last step back; a command the host won't take back stays, with the reason. */
  async undo(): Promise<{ label: string; result: Result<unknown> } | null> {
    const before = [...this.#onTheWay]
    return this.#inTurn(async () => {
      await Promise.allSettled(before)
      return this.#takeBack(this.#steps.at(-1))
    })
  }

  /** Takes one command back, with its group, though others came after it: the remote's last press. */
  async undoEntry(entryId: string): Promise<{ label: string; result: Result<unknown> } | null> {
    return this.#takeBack(this.#steps.find((step) => step.kind === 'command' && step.entryIds.includes(entryId)))
  }

  async #takeBack(step: Step | undefined): Promise<{ label: string; result: Result<unknown> } | null> {
    if (step === undefined) return null
    const result: Result<unknown> =
      step.kind === 'edit' ? (this.#manager.undo(), { ok: true, value: null }) : await this.#undoAll(step)
    if (result.ok) this.#steps = this.#steps.filter((each) => each !== step)
    this.#tell()
    return { label: step.label, result }
  }

  destroy(): void {
    this.#manager.destroy()
    this.#listeners.clear()
  }

  /** From the last to the first. What the host won't take back stays, with what came before it. */
  async #undoAll(step: Extract<Step, { kind: 'command' }>): Promise<Result<unknown>> {
    for (let left = step.entryIds; ;) {
      const entryId = left.at(-1)
      if (entryId === undefined) return { ok: true, value: null }
      const result = await this.#undoCommand(entryId, newId())
      if (!result.ok) {
        this.#steps = this.#steps.map((each) => (each === step ? { ...step, entryIds: left } : each))
        return result
      }
      left = left.slice(0, -1)
    }
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const answer = act()
    this.#onTheWay.add(answer)
    try {
      return await answer
    } finally {
      this.#onTheWay.delete(answer)
    }
  }

  #push(step: Step): void {
    this.#steps = [...this.#steps, step].slice(-depth)
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
