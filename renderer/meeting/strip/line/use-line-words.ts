/** Puts what a line means into words: what Enter would do, read before it is pressed. */
import { useTranslation } from 'react-i18next'
import { useUndoLabel } from '../../../storage/hooks.tsx'
import type { Evening } from '../../evening/evening.ts'
import type { LineCommand } from './line-command.ts'
import type { LineSuggestion } from './line-reading.ts'

export function useLineWords(evening: Evening): {
  does: (command: LineCommand) => string
  suggests: (suggestion: LineSuggestion) => string
} {
  const { t } = useTranslation('strip')
  const { t: conduct } = useTranslation('conduct')
  const { t: app } = useTranslation('app')
  const undoable = useUndoLabel()
  const nameOf = (id: string): string => evening.people.get(id)?.name ?? conduct('floor.someone')
  const titleOf = (id: string): string => evening.meeting.items.find((item) => item.id === id)?.title ?? ''

  const params = (command: LineCommand): Record<string, string | number> => {
    if ('personId' in command) return { name: nameOf(command.personId) }
    if ('itemId' in command) return { title: titleOf(command.itemId) }
    if ('minutes' in command) return { count: command.minutes }
    switch (command.do) {
      case 'proxy':
        return { name: nameOf(command.from), to: nameOf(command.to) }
      case 'countPublic':
        return { count: command.count }
      case 'countVote':
        return { ...command.counts, deduced: command.deduced ? t('does.countsDeduced') : '' }
      case 'decide':
        return { text: command.text, mode: conduct(`decision.modes.${command.mode}`) }
      case 'act':
        return { text: command.what, owner: command.owner === '' ? '' : t('does.actOwner', { name: command.owner }) }
      case 'project':
        return { name: evening.meeting.attachments.find(({ sha256 }) => sha256 === command.sha256)?.name ?? '' }
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
        return 'text' in command ? { text: command.text } : {}
    }
  }
  // Each sentence takes what its command brings; the catalogue's types know them one by one only.
  const does = (command: LineCommand): string =>
    t(`does.${command.do}` as 'does.arrive', params(command) as { name: string })
  const suggests = ({ name, command }: LineSuggestion): string =>
    command === null ? t(`awaits.${name}` as 'awaits.arrive') : does(command)
  return { does, suggests }
}
