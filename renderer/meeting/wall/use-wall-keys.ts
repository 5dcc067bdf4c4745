/** The wall's keys on Animer: capitals, so that the session keeps the small letters; calm is one letter. */
import { useTranslation } from 'react-i18next'
import { useShortcuts, type Shortcut } from '../../app/shortcuts.ts'
import type { Shows, WallCommands } from './wall-commands.ts'

const capital = (letter: string) => ({
  rule: { key: letter.toLowerCase(), shift: true },
  hint: ['Shift', letter],
  aria: `Shift+${letter}`,
})

export const wallKeys = {
  calm: { rule: { key: 'w' }, hint: ['W'], aria: 'w' },
  agenda: capital('O'),
  /** Listed by the console, which keeps those points. */
  parkedPoints: capital('Q'),
  /** Listed by the console, which offers them at the opening. */
  speechRules: { rule: { key: ';' }, hint: [';'], aria: ';' },
  message: capital('M'),
  lent: capital('L'),
  auto: capital('W'),
} as const

interface WallKeys {
  wall: WallCommands
  shows: Shows
  writeMessage: () => void
}

export function useWallKeys({ wall, shows, writeMessage }: WallKeys): void {
  const { t } = useTranslation('roomScreen')
  const pages: Shortcut[] = [
    { id: 'wall.nextPage', key: 'PageDown', label: t('keys.nextPage'), run: () => wall.turnPage(1) },
    { id: 'wall.previousPage', key: 'PageUp', label: t('keys.previousPage'), run: () => wall.turnPage(-1) },
  ]
  useShortcuts('roomScreen', [
    { id: 'wall.calm', ...wallKeys.calm.rule, label: t('keys.calm'), run: () => wall.toggle('calm') },
    { id: 'wall.agenda', ...wallKeys.agenda.rule, label: t('keys.agenda'), run: () => wall.toggle('agenda') },
    { id: 'wall.message', ...wallKeys.message.rule, label: t('keys.message'), run: writeMessage },
    { id: 'wall.lent', ...wallKeys.lent.rule, label: t('keys.lent'), run: () => wall.toggle('lent') },
    { id: 'wall.auto', ...wallKeys.auto.rule, label: t('keys.auto'), run: wall.back },
    // Elsewhere these keys scroll what has the focus.
    ...(shows === 'attachment' ? pages : []),
  ])
}
