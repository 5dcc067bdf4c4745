/** Puts what a line means into words: what Enter would do, read before it is pressed. */
import { useTranslation } from 'react-i18next'
import { ruleValue } from '#shared/minutes/rule-words/rule-words.ts'
import type { Instant } from '#shared/rules/facts.ts'
import { useUndoLabel } from '../../../storage/hooks.tsx'
import { writtenEuros } from '../../../ui/euros.ts'
import { hour, writtenDate, writtenHour } from '../../../ui/hours.ts'
import { awaited } from '../../conduct/door.ts'
import type { Evening } from '../../evening/evening.ts'
import type { LineCommand } from './line-command.ts'
import type { LineSuggestion } from './line-reading.ts'

export function useLineWords(evening: Evening): {
  does: (command: LineCommand) => string
  suggests: (suggestion: LineSuggestion) => string
} {
  const { t, i18n } = useTranslation('strip')
  const { t: conduct } = useTranslation('conduct')
  const { t: app } = useTranslation('app')
  const { t: ballots } = useTranslation('ballots')
  const undoable = useUndoLabel()
  const nameOf = (id: string): string => evening.people.get(id)?.name ?? conduct('floor.someone')
  const titleOf = (id: string): string => evening.meeting.items.find((item) => item.id === id)?.title ?? ''

  const language = i18n.language === 'en' ? 'en' : 'fr'
  const hourOf = (at: Instant): string => hour(at, language, evening.meeting.header.timeZone)

  const params = (command: LineCommand): Record<string, string | number> => {
    switch (command.do) {
      case 'proxy':
        return { name: nameOf(command.from), to: nameOf(command.to) }
      case 'move':
        return { name: nameOf(command.personId), to: nameOf(command.before ?? '') }
      case 'card':
        return { name: nameOf(command.personId), count: command.card }
      case 'spoke':
        return { name: nameOf(command.personId), hour: hourOf(command.at), count: command.minutes }
      case 'startedAt':
        return { title: titleOf(command.itemId), hour: hourOf(command.at) }
      case 'interruption':
        return { from: hourOf(command.from), to: hourOf(command.to) }
      case 'setReturn':
        return { hour: hourOf(command.returnAt ?? 0) }
      case 'countPublic':
        return { count: command.count }
      case 'allPresent':
        return { count: awaited(evening, new Set()).length }
      case 'allExcept': {
        const names = command.except.map(nameOf).join(', ')
        return { count: awaited(evening, new Set(command.except)).length, names }
      }
      case 'countVote':
        return { ...command.counts, deduced: command.deduced ? t('does.countsDeduced') : '' }
      case 'restartVote': {
        const question = evening.votes.find(({ voteId }) => voteId === command.voteId)?.question ?? ''
        return { question: question === '' ? conduct('vote.noText') : question }
      }
      case 'decide': {
        const mode = conduct(`decision.modes.${command.mode}`)
        const type = command.type === undefined ? '' : `${conduct(`decision.types.${command.type}`)}, `
        const { sums } = command
        const granted =
          sums === undefined
            ? ''
            : `, ${conduct('decision.grantedOf', {
                granted: writtenEuros(sums.amountGranted, language),
                asked: writtenEuros(sums.amountAsked, language),
              })}`
        return { text: command.text, mode: `${type}${mode}${granted}` }
      }
      case 'openElection':
        return { text: command.text, names: command.candidates.join(', '), count: command.seats }
      case 'openDots':
        return { text: command.dots.question, options: command.dots.options.join(', '), count: command.dots.perVoter }
      case 'dots':
      case 'ballots':
      case 'election': {
        const { question, options } = command.draft
        return {
          text: question,
          counts: options.map(({ label, count }) => t('does.counted', { label, count: Number(count) })).join(', '),
        }
      }
      case 'act': {
        const { what, owner, due } = command
        return {
          text: what,
          owner: owner === '' ? '' : t('does.actOwner', { name: owner }),
          due: due === undefined ? '' : t('does.actDue', { date: writtenDate(due, language) }),
        }
      }
      case 'status': {
        const what = evening.meeting.actions.find(({ id }) => id === command.actionId)?.what ?? ''
        return { text: what, status: conduct(`action.status.${command.status}`) }
      }
      case 'propose':
      case 'amendProposal':
      case 'object':
        return { text: command.text, author: command.by === '' ? '' : t('does.parkAuthor', { name: command.by }) }
      case 'park':
      case 'parkShown': {
        const { text, author = '' } = command
        return { text, author: author === '' ? '' : t('does.parkAuthor', { name: author }) }
      }
      case 'nextSession': {
        const { date, time, place } = command
        const clock = time === null ? [] : [writtenHour(time, language)]
        return { when: [writtenDate(date, language), ...clock, ...(place === null ? [] : [place])].join(', ') }
      }
      case 'project':
        return { name: evening.meeting.attachments.find(({ sha256 }) => sha256 === command.sha256)?.name ?? '' }
      case 'turnLength': {
        const value = ruleValue(language, 'turnMinutes', command.turnMinutes, evening.rules)
        return { value }
      }
      case 'page':
        return { count: command.page }
      case 'give': {
        const first = evening.floor.queue[0]
        return { name: first === undefined ? '…' : nameOf(first.personId) }
      }
      case 'next':
        return { title: evening.next?.title ?? '…' }
      case 'undo':
        return { what: undoable ?? app('undo.nothing') }
      default:
        if ('personId' in command) return { name: nameOf(command.personId) }
        if ('itemId' in command) return { title: titleOf(command.itemId) }
        if ('minutes' in command) return { count: command.minutes }
        return 'text' in command ? { text: command.text } : {}
    }
  }
  /** Some say more than one thing. */
  const sentence = (command: LineCommand): string => {
    switch (command.do) {
      case 'mustTreat': {
        const item = evening.meeting.items.find(({ id }) => id === command.itemId)
        return item?.mustTreat === true ? 'mayWait' : 'mustTreat'
      }
      case 'setReturn':
        return command.returnAt === null ? 'noReturn' : 'setReturn'
      case 'move':
        return command.before === null ? 'moveLast' : 'move'
      default:
        return command.do
    }
  }
  /** The real hour, the end of a break, the minutes of a presentation. */
  const more = (command: LineCommand): string => {
    switch (command.do) {
      case 'pause':
      case 'suspend':
        return command.returnAt === undefined ? '' : t('does.until', { hour: hourOf(command.returnAt) })
      case 'present':
        return command.minutes === undefined ? '' : t('does.planned', { count: command.minutes })
      case 'openVote':
        return command.ballot === undefined ? '' : ` (${ballots(`ballot.${command.ballot}`)})`
      case 'arrive':
      case 'leave':
      case 'excuse':
      case 'proxy':
      case 'countPublic':
      case 'allExcept':
        return command.at === undefined ? '' : t('does.atHour', { hour: hourOf(command.at) })
      default:
        return ''
    }
  }
  // Each sentence takes what its command brings; the catalogue's types know them one by one only.
  const does = (command: LineCommand): string =>
    t(`does.${sentence(command)}` as 'does.arrive', params(command) as { name: string }) + more(command)
  const suggests = ({ name, command }: LineSuggestion): string =>
    command === null ? t(`awaits.${name}` as 'awaits.arrive') : does(command)
  return { does, suggests }
}
