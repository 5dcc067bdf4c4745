/**
 * The facilitator's commands. Each says what it expects to find, so that two people pressing the same key act once,
 * and answers by a sentence when the host refuses. None opens anything or moves the focus (evening.md item 1).
 */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fact, VoteCounts } from '#shared/rules/facts.ts'
import type { Expectation } from '#shared/rules/facts.ts'
import { headToFreeze } from '#shared/rules/floor.ts'
import { refusalWords } from '../../app/refusal.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { newId } from '../../storage/ids.ts'
import type { Evening } from './use-evening.ts'

export interface Commands {
  /** The last refusal, in words; null when all went well. */
  refused: string | null
  dismiss: () => void
  send: (fact: Fact, label: string, expects?: Expectation, more?: { at?: number; corrects?: string }) => Promise<boolean>
  open: () => Promise<void>
  goTo: (itemId: string) => Promise<void>
  next: () => Promise<void>
  previous: () => Promise<void>
  pause: () => Promise<void>
  resume: () => Promise<void>
  adjourn: () => Promise<void>
  arrive: (personId: string) => Promise<boolean>
  leave: (personId: string) => Promise<boolean>
  ask: (personId: string) => Promise<boolean>
  withdraw: (requestId: string) => Promise<void>
  begin: (requestId?: string) => Promise<void>
  present: (personId: string) => Promise<void>
  endTurn: () => Promise<void>
  openVote: (question: string) => Promise<boolean>
  countVote: (counts: VoteCounts, deduced: boolean) => Promise<boolean>
  undo: () => Promise<void>
}

export function useCommands(evening: Evening): Commands {
  const meeting = useMeeting()
  const { t } = useTranslation('conduct')
  const { t: codes } = useTranslation('codes')
  const [refused, setRefused] = useState<string | null>(null)
  const { session, current, running, floor } = evening

  const send: Commands['send'] = async (fact, label, expects, more = {}) => {
    const result = await meeting.send({ fact, ...more, ...(expects === undefined ? {} : { expects }) }, label)
    // What the disk refused stands all the same; the person is told until it is written.
    if (result.ok) setRefused(result.value.kept ? null : codes('keptInMemory'))
    else setRefused(refusalWords(codes, result))
    return result.ok
  }
  const nameOf = (personId: string): string => evening.people.get(personId)?.name ?? ''
  const titleOf = (itemId: string): string => evening.meeting.items.find((item) => item.id === itemId)?.title ?? ''
  const here: Expectation = { currentItemId: session.currentItemId }

  const goTo = async (itemId: string): Promise<void> => {
    await send({ kind: 'itemStarted', itemId }, t('undo.itemStarted', { title: titleOf(itemId) }), here)
  }
  const place = running.findIndex((item) => item.id === session.currentItemId)

  const commands: Commands = {
    refused,
    dismiss: () => setRefused(null),
    send,
    async open() {
      const opened = await send({ kind: 'sessionOpened' }, t('undo.sessionOpened'), { phase: 'planned' })
      const first = running[0]
      if (opened && first !== undefined) {
        const label = t('undo.itemStarted', { title: first.title })
        await send({ kind: 'itemStarted', itemId: first.id }, label, { currentItemId: null })
      }
    },
    goTo,
    async next() {
      const item = running[place + 1]
      if (session.phase === 'running' && item !== undefined) await goTo(item.id)
    },
    async previous() {
      const item = running[place - 1]
      if (session.phase === 'running' && item !== undefined) await goTo(item.id)
    },
    async pause() {
      await send({ kind: 'sessionPaused', form: 'pause' }, t('undo.paused'), { phase: 'running' })
    },
    async resume() {
      await send({ kind: 'sessionResumed' }, t('undo.resumed'), { phase: 'paused' })
    },
    async adjourn() {
      await send({ kind: 'sessionAdjourned' }, t('undo.adjourned'))
    },
    arrive: (personId) => send({ kind: 'arrived', personId }, t('undo.arrived', { name: nameOf(personId) })),
    leave: (personId) => send({ kind: 'left', personId }, t('undo.left', { name: nameOf(personId) })),
    async ask(personId) {
      if (current === null) return false
      const fact: Fact = { kind: 'floorRequested', requestId: newId(), personId, itemId: current.id }
      return send(fact, t('undo.asked', { name: nameOf(personId) }), here)
    },
    async withdraw(requestId) {
      await send({ kind: 'floorWithdrawn', requestId }, t('undo.withdrawn'))
    },
    async begin(requestId) {
      const entry = requestId === undefined ? floor.queue[0] : floor.queue.find((each) => each.requestId === requestId)
      if (entry === undefined || current === null) return
      const fact: Fact = {
        kind: 'turnStarted',
        turnId: newId(),
        personId: entry.personId,
        itemId: current.id,
        form: 'turn',
        requestId: entry.requestId,
        frozenHead: headToFreeze(floor.queue, entry.requestId),
      }
      await send(fact, t('undo.turn', { name: nameOf(entry.personId) }), {
        ...here,
        turnId: session.turn?.turnId ?? null,
      })
    },
    async present(personId) {
      if (current === null) return
      const fact: Fact = {
        kind: 'turnStarted',
        turnId: newId(),
        personId,
        itemId: current.id,
        form: 'presentation',
        frozenHead: headToFreeze(floor.queue, null),
      }
      await send(fact, t('undo.turn', { name: nameOf(personId) }), here)
    },
    async endTurn() {
      const turnId = session.turn?.turnId
      if (turnId !== undefined) await send({ kind: 'turnEnded', turnId }, t('undo.turnEnded'), { turnId })
    },
    async openVote(question) {
      if (current === null) return false
      const fact: Fact = { kind: 'voteOpened', voteId: newId(), itemId: current.id, question, ballot: 'showOfHands' }
      return send(fact, t('undo.voteOpened'), { ...here, openVoteId: null })
    },
    async countVote(counts, deduced) {
      const voteId = session.openVoteId
      if (voteId === null) return false
      const fact: Fact = { kind: 'voteCounted', voteId, counts, ...(deduced ? { deduced } : {}) }
      return send(fact, t('undo.voteCounted'), { openVoteId: voteId })
    },
    async undo() {
      const undone = await meeting.history.undo()
      if (undone !== null) setRefused(undone.result.ok ? null : refusalWords(codes, undone.result))
    },
  }
  return commands
}
