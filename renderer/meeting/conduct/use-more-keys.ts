/** The rarer commands of the screen; with Shift, those that act on the item one looks at. */
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import type { RoomMode } from './Room.tsx'
import { proposalAt } from '../evening/deciding-commands.ts'
import { besideKeys, besidePanels, type BesidePanel } from './ItemStage.tsx'

export interface MoreKeys {
  evening: Evening
  commands: Commands
  /** The item one looks at. */
  item: AgendaItem | null
  toggleBeside: (panel: BesidePanel) => void
  /** « Il reste 1 minute avant les questions ». */
  notice: () => void
  addItem: () => void
  sayReturn: () => void
  answer: () => void
  restartVote: () => void
  door: (mode: RoomMode) => void
  countPublic: () => void
  mayChangeRules: boolean
}

export function useMoreKeys(keys: MoreKeys): void {
  const { t } = useTranslation('conduct')
  const { t: words } = useTranslation('balance')
  const { t: deciding } = useTranslation('deciding')
  const { evening, commands, item, toggleBeside, notice } = keys
  const postponed = item !== null && item.id !== evening.current?.id && !evening.run.includes(item)
  const onItem = (act: (itemId: string) => unknown) => (): void => {
    if (item !== null) void act(item.id)
  }
  useShortcuts('conduct', [
    ...besidePanels.map((panel) => ({
      id: `conduct.${panel}`,
      key: besideKeys[panel],
      label: t(`keys.${panel}`),
      run: () => toggleBeside(panel),
    })),
    { id: 'conduct.balance', key: 'b', shift: true, label: words('key'), run: () => toggleBeside('balance') },
    { id: 'conduct.addItem', key: 'g', label: t('keys.addItem'), run: keys.addItem },
    {
      id: 'conduct.postpone',
      key: 'r',
      shift: true,
      label: t('keys.postpone'),
      run: onItem((id) => (postponed ? commands.takeUpAgain(id) : commands.postpone(id))),
    },
    { id: 'conduct.toEnd', key: 'f', shift: true, label: t('keys.toEnd'), run: onItem((id) => commands.moveToEnd(id)) },
    {
      id: 'conduct.mustTreat',
      key: 't',
      shift: true,
      label: t('keys.mustTreat'),
      run: onItem((id) => commands.toggleMustTreat(id)),
    },
    { id: 'conduct.sayReturn', key: 'k', shift: true, label: t('keys.sayReturn'), run: keys.sayReturn },
    { id: 'conduct.oneMore', key: '+', label: t('keys.oneMore'), run: () => void commands.extendTurn(1) },
    { id: 'conduct.hold', key: 'y', label: t('keys.hold'), run: () => void commands.holdTurn() },
    { id: 'conduct.notice', key: 'm', label: t('keys.notice'), run: notice },
    { id: 'conduct.answer', key: 's', shift: true, label: t('keys.answer'), run: keys.answer },
    { id: 'conduct.restartVote', key: 'v', shift: true, label: t('keys.restartVote'), run: keys.restartVote },
    { id: 'conduct.dissent', key: 'd', shift: true, label: t('keys.dissent'), run: commands.askDissent },
    {
      id: 'conduct.stepOn',
      key: 'n',
      shift: true,
      label: deciding('keys.next'),
      run: onItem((id) => commands.takeStep(1, id)),
    },
    {
      id: 'conduct.stepBack',
      key: 'z',
      shift: true,
      label: deciding('keys.back'),
      run: onItem((id) => commands.takeStep(-1, id)),
    },
    {
      id: 'conduct.wording',
      key: 'Enter',
      ctrl: true,
      shift: true,
      label: t('keys.wording'),
      // A form sends what is typed in it; elsewhere it is the item's proposal that goes to the wall.
      run: onItem((id) => {
        const proposal = proposalAt(evening, id)
        if (proposal !== null) commands.showProposal(proposal.proposalId)
      }),
    },
    { id: 'conduct.allExcept', key: 'p', shift: true, label: t('keys.allExcept'), run: () => keys.door('allExcept') },
    { id: 'conduct.excuse', key: 'e', shift: true, label: t('keys.excuse'), run: () => keys.door('excused') },
    { id: 'conduct.countPublic', key: 'u', shift: true, label: t('keys.countPublic'), run: keys.countPublic },
    {
      id: 'conduct.rules',
      key: 'g',
      shift: true,
      label: t('keys.rules'),
      run: () => {
        if (keys.mayChangeRules) toggleBeside('rules')
      },
    },
    { id: 'conduct.speechRules', key: ';', label: t('keys.speechRules'), run: commands.showSpeechRules },
    {
      id: 'conduct.adoptRules',
      key: 'a',
      shift: true,
      label: t('keys.adoptRules'),
      run: () => {
        if (evening.rules.decisionModes.includes('consensus')) void commands.adoptSpeechRules()
      },
    },
    { id: 'conduct.parkedOnWall', key: 'q', shift: true, label: t('keys.parkedOnWall'), run: commands.showParked },
  ])
}
