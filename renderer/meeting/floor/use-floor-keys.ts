/** The keys of the floor beside asking, giving and ending a turn: each one or two keys (issue 5). */
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../app/shortcuts.ts'
import type { Commands } from '../evening/commands.ts'

export function useFloorKeys(commands: Commands, goIntoList: () => void): void {
  const { t } = useTranslation('floor')
  useShortcuts('conduct', [
    { id: 'conduct.round', key: 'c', shift: true, label: t('round.key'), run: () => void commands.toggleRound() },
    { id: 'conduct.pass', key: '-', label: t('round.passKey'), run: () => void commands.pass() },
    {
      id: 'conduct.interrupt',
      key: 'i',
      shift: true,
      label: t('interruptKey'),
      run: () => void commands.interruptTurn(),
    },
    { id: 'conduct.goIntoList', key: ',', label: t('list.key'), run: goIntoList },
  ])
}
