/** What is done to the agenda, each a named undo step; the focus follows the line it was done to. */
import type { TFunction } from 'i18next'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { addItem, moveItem, removeItem, setItem } from '#shared/meeting/edits.ts'
import { pasteAgenda } from '#shared/meeting/paste-agenda.ts'
import { itemNumbers } from '#shared/meeting/public-view.ts'
import { matches, type KeyPress } from '../../../app/key-rule.ts'
import type { MeetingReader } from '#shared/meeting/reader.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import { useMeeting } from '../../../storage/hooks.tsx'
import { newId } from '../../../storage/ids.ts'
import { hostTime } from '../../../ui/page-clock.ts'
import { useEdit, type Edit } from '../use-edit.ts'
import { placeAfter, placeOfDrop, type Move, type Place } from './agenda-moves.ts'
import { levelKey, moveDownKey, moveUpKey } from './row-keys.ts'

/** A control of a line, as `data-field` names it. */
type Field = 'grip' | 'title' | 'kind' | 'minutes' | 'presenter' | 'opener' | 'details'

export interface AgendaActs {
  change: (item: AgendaItem, changes: Partial<AgendaItem>, group?: string) => void
  /** A new item after this one on its level, at the end for null. */
  addAfter: (id: string | null) => void
  addSub: (parentId: string) => void
  remove: (id: string) => void
  drop: (id: string, beforeId: string | null) => void
  /** Adds what a text holds, after an item or at the end. False when it holds nothing. */
  paste: (text: string, afterId?: string) => boolean
  onKeyDown: (event: KeyboardEvent) => void
}

interface Focus {
  id: string
  field: Field
}

interface Tools {
  t: TFunction<'prepare'>
  edit: Edit
  /** As they are now, not as they were drawn. */
  current: () => MeetingSnapshot
  focus: (wanted: Focus) => void
  say: (words: string) => void
}

function titleOf(t: TFunction<'prepare'>, item: Pick<AgendaItem, 'title'> | undefined): string {
  const title = item?.title.trim() ?? ''
  return title === '' ? t('agenda.untitled') : title
}

function fieldOf(target: EventTarget | null): Focus | null {
  if (!(target instanceof HTMLElement)) return null
  const id = target.closest<HTMLElement>('[data-item]')?.dataset['item']
  const field = target.closest<HTMLElement>('[data-field]')?.dataset['field'] as Field | undefined
  return id === undefined ? null : { id, field: field ?? 'grip' }
}

const gripMoves: Record<string, Move> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

/** The move a key asks for, from a line's grip or from any of its fields. */
function moveOf(event: KeyPress, field: Field, isSub: boolean): Move | null {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  if (field === 'grip' && !held) return gripMoves[event.key] ?? null
  if (matches(moveUpKey, event)) return 'up'
  if (matches(moveDownKey, event)) return 'down'
  if (matches(levelKey, event)) return isSub ? 'out' : 'in'
  return null
}

function agendaActs({ t, edit, current, focus, say }: Tools): AgendaActs {
  const find = (id: string): AgendaItem | undefined => current().items.find((item) => item.id === id)

  function move(id: string, place: Place | null, field: Field): void {
    if (place === null) return
    const title = titleOf(t, find(id))
    edit(t('undo.itemMoved', { title }), (body, origin) => moveItem(body, id, place.parentId, place.beforeId, origin))
    focus({ id, field })
    say(t('agenda.moved', { title, number: itemNumbers(current().items).get(id) ?? '' }))
  }

  function add(parentId: string | null, afterId: string | null): void {
    const id = newId()
    edit(t('undo.itemAdded'), (body, origin) => addItem(body, { id, parentId }, afterId, origin))
    focus({ id, field: 'title' })
  }

  function remove(id: string): void {
    const { items } = current()
    const gone = new Set([id, ...items.flatMap((item) => (item.parentId === id ? [item.id] : []))])
    const place = items.findIndex((item) => item.id === id)
    const neighbour = items.slice(place).find((item) => !gone.has(item.id)) ?? items.slice(0, Math.max(place, 0)).at(-1)
    const title = titleOf(t, find(id))
    edit(t('undo.itemRemoved', { title }), (body, origin) => removeItem(body, id, hostTime(), origin))
    if (neighbour !== undefined) focus({ id: neighbour.id, field: 'grip' })
    say(t('agenda.removed', { title }))
  }

  return {
    change(item, changes, group) {
      const label = t('undo.itemChanged', { title: titleOf(t, { ...item, ...changes }) })
      edit(label, (body, origin) => setItem(body, item.id, changes, origin), group)
    },
    addAfter(id) {
      add(id === null ? null : (find(id)?.parentId ?? null), id)
    },
    addSub: (parentId) => add(parentId, null),
    remove,
    drop: (id, beforeId) => move(id, placeOfDrop(current().items, id, beforeId), 'grip'),
    paste(text, afterId) {
      const pasted = pasteAgenda(text)
      const [first] = pasted
      if (first === undefined) return false
      const firstId = newId()
      edit(t('undo.itemsPasted'), (body, origin) => {
        body.transact(() => {
          let parentId: string | null = null
          // An item's sub-items follow it: the next top item goes after the top item it was pasted in.
          let last: string | null = afterId === undefined ? null : (find(afterId)?.parentId ?? afterId)
          for (const { level, ...item } of pasted) {
            const id: string = item === pasted[0] ? firstId : newId()
            if (level === 2) addItem(body, { ...item, id, parentId }, null, origin)
            else {
              addItem(body, { ...item, id, parentId: null }, last, origin)
              parentId = id
              if (last !== null) last = id
            }
          }
        }, origin)
      })
      return true
    },
    onKeyDown(event) {
      const at = fieldOf(event.target)
      const item = at === null ? undefined : find(at.id)
      // A note and the names of files have their own keys.
      if (at === null || item === undefined || at.field === 'details') return
      if (at.field === 'grip' && (event.key === 'Delete' || event.key === 'Backspace')) {
        event.preventDefault()
        remove(at.id)
        return
      }
      const wanted = moveOf(event, at.field, item.parentId !== null)
      if (wanted === null) return
      event.preventDefault()
      move(at.id, placeAfter(current().items, at.id, wanted), at.field)
    },
  }
}

function currentOf(reader: MeetingReader): MeetingSnapshot {
  const { snapshot } = reader
  if (snapshot === null) throw new Error('an open meeting has a snapshot')
  return snapshot
}

/** @param list the lines: keys are heard there, and the focus put back on the line they moved */
export function useAgendaActs(list: RefObject<HTMLElement | null>): { acts: AgendaActs; said: string } {
  const { t } = useTranslation('prepare')
  const edit = useEdit()
  const { reader } = useMeeting()
  const [focus, setFocus] = useState<Focus | null>(null)
  const [said, setSaid] = useState('')
  const acts = useMemo(
    () => agendaActs({ t, edit, current: () => currentOf(reader), focus: setFocus, say: setSaid }),
    [t, edit, reader],
  )
  useEffect(() => {
    const element = list.current
    element?.addEventListener('keydown', acts.onKeyDown)
    return () => element?.removeEventListener('keydown', acts.onKeyDown)
  }, [list, acts])
  useEffect(() => {
    if (focus === null) return
    const row = list.current?.querySelector(`[data-item="${CSS.escape(focus.id)}"]`)
    row?.querySelector<HTMLElement>(`[data-field="${focus.field}"]`)?.focus()
  }, [list, focus])
  return { acts, said }
}
