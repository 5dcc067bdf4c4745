import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { ItemState } from '#shared/rules/timing.ts'
import type { Commands } from '../evening/commands.ts'
import { useRights } from '../open-room/use-rights.ts'
import styles from './agenda.module.css'

interface AgendaActsProps {
  item: AgendaItem
  state: ItemState
  commands: Commands
}

/** What can be done with an item one looks at: it is not drawn for the others, so that the agenda stays a list. */
export function AgendaActs({ item, state, commands }: AgendaActsProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { may } = useRights()
  if (state === 'current') return null
  const act = (words: string, key: string, run: () => void): ReactNode => (
    <Button size="compact-sm" variant="subtle" color="gray" onClick={run} aria-keyshortcuts={`Shift+${key}`}>
      {words}
    </Button>
  )
  return (
    <p className={styles.acts}>
      {may('itemStarted') &&
        (state === 'postponed'
          ? act(t('agenda.takeUp'), 'R', () => void commands.takeUpAgain(item.id))
          : act(t('agenda.postpone'), 'R', () => void commands.postpone(item.id)))}
      {act(t('agenda.toEnd'), 'F', () => commands.moveToEnd(item.id))}
      {act(t(item.mustTreat ? 'agenda.mayWait' : 'agenda.mustTreat'), 'T', () => commands.toggleMustTreat(item.id))}
    </p>
  )
}
