/** What a line changes among what people edit: each a step of undo named as its button names it. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '#shared/contract/meeting.ts'
import { addAction, addParkedPoint, setAction, setHeader, setItem, setPerson } from '#shared/meeting/edits.ts'
import { newId } from '../../../storage/ids.ts'
import type { Newcomer } from '../../conduct/door.ts'
import { useNewcomer } from '../../conduct/use-newcomer.ts'
import type { Evening } from '../../evening/evening.ts'
import { useEdit } from '../../prepare/use-edit.ts'

export interface LineEdits {
  addAction: (what: string, owner: string, due: string | null) => void
  setStatus: (actionId: string, status: Action['status']) => void
  /** @param onWall whether its author agreed to see it on the wall */
  park: (text: string, author: string, onWall: boolean) => void
  /** Of the running item. */
  conclude: (conclusion: string) => void
  giveCard: (personId: string, card: number) => void
  toggleMinor: (personId: string) => void
  nextSession: (date: string, time: string | null, place: string | null) => void
  /** Puts on the list a name nobody has; answers their id. */
  addNewcomer: (typed: string, status: Newcomer) => Promise<string>
}

export function useLineEdits(evening: Evening): LineEdits {
  const { t } = useTranslation('conduct')
  const edit = useEdit()
  const addNewcomer = useNewcomer()
  return useMemo(() => {
    const itemId = evening.current?.id ?? null
    const nameOf = (personId: string): string => evening.people.get(personId)?.name ?? ''
    return {
      addNewcomer,
      addAction: (what, owner, due) =>
        edit(t('undo.action'), (body, origin) => addAction(body, { id: newId(), itemId, what, owner, due }, origin)),
      setStatus: (actionId, status) =>
        edit(t('undo.action'), (body, origin) => setAction(body, actionId, { status }, origin)),
      park: (text, author, onWall) =>
        edit(t('undo.parked'), (body, origin) =>
          addParkedPoint(body, { id: newId(), itemId, text, author, onWall }, origin),
        ),
      conclude(conclusion) {
        if (itemId === null) return
        edit(t('undo.conclusion'), (body, origin) => setItem(body, itemId, { conclusion }, origin))
      },
      giveCard: (personId, card) =>
        edit(t('undo.card', { name: nameOf(personId) }), (body, origin) => setPerson(body, personId, { card }, origin)),
      toggleMinor(personId) {
        const isMinor = evening.people.get(personId)?.isMinor !== true
        edit(t('undo.personChanged', { name: nameOf(personId) }), (body, origin) =>
          setPerson(body, personId, { isMinor }, origin),
        )
      },
      nextSession: (nextDate, nextTime, place) =>
        edit(t('undo.nextDate'), (body, origin) =>
          setHeader(body, { nextDate, nextTime, ...(place === null ? {} : { nextPlace: place }) }, origin),
        ),
    }
  }, [evening, edit, addNewcomer, t])
}
