/** Every command of the screen has a key: letters, which never act while someone types (evening.md item 1). */
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../app/shortcuts.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import type { FloorMode } from '../floor/floor-modes.ts'
import { panelKeys, panels, type Panel } from './ItemStage.tsx'
import type { RoomMode } from './Room.tsx'

export interface ConductKeys {
  evening: Evening
  commands: Commands
  /** Adjourning was asked for; the next press of its key, or of "next", does it. */
  adjourning: boolean
  next: () => void
  askAdjourn: () => void
  adjourn: () => void
  cancelAdjourn: () => void
  rejoin: () => void
  /** The deliberate focus keys: each leads to a field or opens a form that was asked for. */
  nameAtFloor: (mode: FloorMode) => void
  nameInRoom: (mode: RoomMode) => void
  openPanel: (panel: Panel) => void
}

export function useConductKeys(keys: ConductKeys): void {
  const { t } = useTranslation('conduct')
  const { evening, commands, adjourning, next, askAdjourn, adjourn, nameAtFloor, nameInRoom, openPanel } = keys
  const { phase } = evening.session
  const previous = (): void => {
    keys.rejoin()
    void commands.previous()
  }
  const pause = (): void => void (phase === 'paused' ? commands.resume() : commands.pause('pause'))
  const cancel = { id: 'conduct.cancel', key: 'Escape', label: t('keys.cancel'), run: keys.cancelAdjourn }
  useShortcuts('conduct', [
    { id: 'conduct.next', key: 'n', label: t('keys.next'), run: adjourning ? adjourn : next },
    { id: 'conduct.previous', key: 'b', label: t('keys.previous'), run: previous },
    { id: 'conduct.pause', key: 'k', label: t('keys.pause'), run: pause },
    { id: 'conduct.suspend', key: 'u', label: t('keys.suspend'), run: () => void commands.pause('suspension') },
    { id: 'conduct.ask', key: 'd', label: t('keys.ask'), run: () => nameAtFloor('ask') },
    { id: 'conduct.present', key: 'e', label: t('keys.present'), run: () => nameAtFloor('presentation') },
    { id: 'conduct.offList', key: 'h', label: t('keys.offList'), run: () => nameAtFloor('offList') },
    { id: 'conduct.speaker', key: 's', label: t('keys.speaker'), run: () => void commands.give() },
    { id: 'conduct.endTurn', key: 'f', label: t('keys.endTurn'), run: () => void commands.endTurn() },
    { id: 'conduct.list', key: 'x', label: t('keys.list'), run: () => void commands.toggleList() },
    { id: 'conduct.arrival', key: 'p', label: t('keys.arrival'), run: () => nameInRoom('arrived') },
    { id: 'conduct.departure', key: 't', label: t('keys.departure'), run: () => nameInRoom('left') },
    { id: 'conduct.proxy', key: 'o', label: t('keys.proxy'), run: () => nameInRoom('proxy') },
    ...panels.map((panel) => ({
      id: `conduct.${panel}`,
      key: panelKeys[panel],
      label: t(`keys.${panel}`),
      run: () => openPanel(panel),
    })),
    { id: 'conduct.adjourn', key: 'l', label: t('keys.adjourn'), run: adjourning ? adjourn : askAdjourn },
    ...(adjourning ? [cancel] : []),
  ])
}
