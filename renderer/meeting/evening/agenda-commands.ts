/** The agenda while the session runs: an item more, one later, one put off, one that overflows (evening.md item 14). */
import { addAction, addItem, moveItem, setItem } from '#shared/meeting/edits.ts'
import { pasteAgenda } from '#shared/meeting/paste-agenda.ts'
import { extendItemStep, itemStep } from '#shared/meeting/steps.ts'
import type { Desk } from './desk.ts'
import { lastEntry } from './evening.ts'
import { itemIsLeft, turnIsOver } from './wall-commands.ts'

/** How many minutes a little longer is. */
export const littleLonger = 5

export function agendaCommands(desk: Desk) {
  const { write, takeBack, evening, here, name, newId, now, itemTitle, edit } = desk

  async function goTo(itemId: string, group?: string): Promise<boolean> {
    const found = evening()
    if (found === null) return false
    const label = name('itemStarted', { title: itemTitle(itemId) })
    const { fact, expects } = itemStep(found, itemId)
    if (!(await write(fact, label, { expects, ...(group === undefined ? {} : { group }) }))) return false
    turnIsOver(desk)
    itemIsLeft(desk, itemId)
    return true
  }
  async function next(group?: string): Promise<boolean> {
    const item = evening()?.next
    return item == null ? false : goTo(item.id, group)
  }

  return {
    goTo: (itemId: string) => goTo(itemId),
    next: () => next(),
    async previous(): Promise<boolean> {
      const found = evening()
      const place = found?.meeting.items.findIndex((item) => item.id === found.session.currentItemId) ?? -1
      const before = found?.run.findLast((item) => found.meeting.items.indexOf(item) < place)
      return before === undefined ? false : goTo(before.id)
    },
    /** Puts an item off to the next session, the one under way when none is named; that one gives way to the next. */
    async postpone(named?: string): Promise<boolean> {
      const found = evening()
      const itemId = named ?? found?.session.currentItemId ?? null
      if (found === null || itemId === null) return false
      const group = newId()
      const isCurrent = found.session.currentItemId === itemId
      const label = name('postponed', { title: itemTitle(itemId) })
      const writing = { group, ...(isCurrent ? { expects: here(found) } : {}) }
      if (!(await write({ kind: 'itemPostponed', itemId }, label, writing))) return false
      if (isCurrent && found.next !== null) await next(group)
      return true
    },
    /** Several that no longer fit, as one act. */
    async postponeAll(itemIds: readonly string[]): Promise<boolean> {
      const group = newId()
      const label = name('postponedAll', { count: String(itemIds.length) })
      for (const itemId of itemIds)
        if (!(await write({ kind: 'itemPostponed', itemId }, label, { group }))) return false
      return true
    },
    /** The item is treated this evening after all. */
    async takeUpAgain(itemId: string): Promise<boolean> {
      const found = evening()
      const parentId = found?.meeting.items.find((item) => item.id === itemId)?.parentId ?? null
      const isIts = (entry: { itemId: string }): boolean => entry.itemId === itemId || entry.itemId === parentId
      const entry = found === null ? null : lastEntry(found, 'itemPostponed', isIts)
      return entry === null ? false : takeBack(entry, name('itemKept', { title: itemTitle(entry.itemId) }))
    },
    /** Gives the item the session is on more minutes from now, however long it has been over its time. */
    async extendItem(minutes: number = littleLonger): Promise<boolean> {
      const found = evening()
      const step = found === null ? null : extendItemStep(found, minutes, now())
      if (step === null) return false
      const label = name('extended', { title: itemTitle(step.fact.itemId), count: String(minutes) })
      return write(step.fact, label, { expects: step.expects })
    },
    /** A working group takes it up: an action says so, and the session goes on. */
    async toWorkingGroup(itemId: string, what: string): Promise<boolean> {
      edit(name('workingGroup'), (body, origin) => addAction(body, { id: newId(), itemId, what }, origin))
      return evening()?.next == null ? true : next()
    },
    /** A line as one would paste it, "Nom 10 min": after the item under way, or at the end. */
    addItem: (line: string, place: 'next' | 'end'): boolean => {
      const found = evening()
      const typed = pasteAgenda(line)[0]
      if (found === null || typed === undefined) return false
      const { title, minutes, kind } = typed
      const after = place === 'next' ? found.current : null
      const item = { id: newId(), title, minutes, kind, parentId: after?.parentId ?? null }
      edit(name('itemAdded', { title }), (body, origin) => addItem(body, item, after?.id ?? null, origin))
      return true
    },
    moveToEnd: (itemId: string): void => {
      const label = name('itemToEnd', { title: itemTitle(itemId) })
      edit(label, (body, origin) => moveItem(body, itemId, null, null, origin))
    },
    toggleMustTreat: (itemId: string): void => {
      const item = evening()?.meeting.items.find((each) => each.id === itemId)
      if (item === undefined) return
      const act = item.mustTreat ? 'mayWait' : 'mustTreat'
      const changes = { mustTreat: !item.mustTreat }
      edit(name(act, { title: item.title }), (body, origin) => setItem(body, itemId, changes, origin))
    },
  }
}
