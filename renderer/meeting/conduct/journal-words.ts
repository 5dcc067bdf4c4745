/** What the journal says, entry by entry, in the words undo uses: « arrivée de Carla », « début de « Relogement » ». */
import type { TFunction } from 'i18next'
import type { Language } from '#shared/contract/meeting.ts'
import { changeLines } from '#shared/minutes/rule-words/change-lines.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { notOpened, step } from '#shared/rules/session.ts'
import type { ActName } from '../evening/act-names.ts'
import type { Evening } from '../evening/evening.ts'

interface Said {
  act: ActName
  params?: Record<string, string>
  /** After it, in the entry's own words: a question, a result. */
  more?: string
}

/** @param language the page's; the minutes' when left out */
export function entryWords(
  entry: JournalEntry,
  evening: Evening,
  t: TFunction<'conduct'>,
  language: Language = evening.meeting.header.language,
): Said {
  const person = (id: string): { name: string } => ({ name: evening.people.get(id)?.name ?? t('floor.someone') })
  const title = (id: string): { title: string } => ({
    title: evening.meeting.items.find((item) => item.id === id)?.title ?? '',
  })
  const asker = (requestId: string): { name: string } => {
    for (const each of evening.standing) {
      if (each.kind === 'floorRequested' && each.requestId === requestId) return person(each.personId)
      if (each.kind !== 'roundOpened') continue
      const place = each.places.find((one) => one.requestId === requestId)
      if (place !== undefined) return person(place.personId)
    }
    return person('')
  }
  const vote = (voteId: string): string => evening.votes.find((each) => each.voteId === voteId)?.question ?? ''
  const dots = (tallyId: string): string => evening.dotVotes.find((each) => each.tallyId === tallyId)?.question ?? ''
  switch (entry.kind) {
    case 'sessionOpened':
      return { act: 'sessionOpened' }
    case 'sessionAdjourned':
      return { act: 'adjourned' }
    case 'sessionPaused':
      return { act: entry.form }
    case 'sessionResumed':
      return { act: 'resumed' }
    case 'itemStarted':
      return { act: 'itemStarted', params: title(entry.itemId) }
    case 'itemPostponed':
      return { act: 'postponed', params: title(entry.itemId) }
    case 'itemExtended':
      return { act: 'extended', params: { ...title(entry.itemId), count: String(entry.minutes) } }
    case 'arrived':
    case 'left':
    case 'excused':
    case 'recused':
      return { act: entry.kind, params: person(entry.personId) }
    case 'proxyGiven':
      return { act: 'proxy', params: person(entry.from), more: t('room.proxyTo', person(entry.to)) }
    case 'proxyEnded':
      return { act: 'proxyEnded', params: person(entry.from) }
    case 'publicCounted':
      return { act: 'publicCounted', params: { count: String(entry.count) } }
    case 'floorRequested':
      return { act: 'asked', params: person(entry.personId) }
    case 'floorWithdrawn':
      return { act: 'withdrawn', more: asker(entry.requestId).name }
    case 'floorMoved':
      return { act: 'moved', params: asker(entry.requestId) }
    case 'turnStarted':
      return { act: entry.form, params: person(entry.personId) }
    case 'turnExtended':
      return { act: 'turnExtended', params: { count: String(entry.minutes) } }
    case 'turnEnded':
    case 'turnPaused':
    case 'turnResumed':
      return { act: entry.kind }
    case 'listClosed':
    case 'listReopened':
      return { act: entry.kind }
    case 'voteOpened':
      return { act: 'voteOpened', more: entry.question }
    case 'voteCounted': {
      const { counts } = entry
      const said = [
        t('vote.for', { count: counts.for }),
        t('vote.against', { count: counts.against }),
        t('vote.abstain', { count: counts.abstain }),
      ]
      return { act: 'voteCounted', more: said.join(', ') }
    }
    case 'voteCancelled':
      return {
        act: 'voteCancelled',
        more: [vote(entry.voteId), entry.reason].filter((words) => words !== '').join(' · '),
      }
    case 'dotsOpened':
      return { act: 'dotsOpened', more: entry.question }
    case 'electionOpened':
      return { act: 'electionOpened', more: entry.question }
    case 'dotsClosed':
      return { act: 'dotsClosed', more: dots(entry.tallyId) }
    case 'tallyRecorded':
      return { act: 'tally', more: entry.question }
    case 'ruleChanged':
      return {
        act: 'ruleChanged',
        more: [
          ...changeLines(language, evening.standing, evening.meeting.rules, entry),
          ...(entry.proposedBy === '' ? [] : [t('rules.proposedBy', { name: entry.proposedBy })]),
        ].join(' · '),
      }
    case 'turnInterrupted': {
      const turn = evening.standing.find((each) => each.kind === 'turnStarted' && each.turnId === entry.turnId)
      return { act: 'turnInterrupted', params: person(turn?.kind === 'turnStarted' ? turn.personId : '') }
    }
    case 'roundOpened':
    case 'roundClosed':
    case 'micTaken':
    case 'micLeft':
    case 'proposalWithdrawn':
    case 'deliberationOpened':
    case 'deliberationStepped':
    case 'deliberationClosed':
    case 'objectionSettled':
    case 'balanceRecorded':
      return { act: entry.kind }
    case 'voiceCast':
      return { act: 'voiceCast', params: person(entry.personId), more: t(`vote.side.${entry.choice}`) }
    case 'proposalMade':
    case 'proposalAmended':
    case 'objectionRaised':
      return { act: entry.kind, more: entry.text }
    case 'decisionRecorded':
      return { act: 'decision', more: entry.text }
    default:
      return { act: 'entryCancelled' }
  }
}

/** The item each entry belongs to, by entry id: the one it names, else the one the session was on. */
export function itemsOfEntries(standing: readonly JournalEntry[]): Map<string, string | null> {
  let flow = notOpened
  const items = new Map<string, string | null>()
  for (const entry of standing) {
    flow = step(flow, entry)
    items.set(entry.id, 'itemId' in entry ? entry.itemId : flow.currentItemId)
  }
  return items
}
