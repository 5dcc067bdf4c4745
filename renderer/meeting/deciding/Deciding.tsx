import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { deliberationUnderWay } from '#shared/rules/deliberation.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { basisOn } from '../record/decision-draft.ts'
import { Discussion } from './Discussion.tsx'
import styles from './deciding.module.css'

interface DecidingProps {
  itemId: string
  evening: Evening
  commands: Commands
  /** Opens the decision's form, filled with what was agreed; absent while it is open. */
  onDecide?: (() => void) | undefined
}

/** What the room is deciding on an item: the discussion under way, or an agreement nobody has noted yet. */
export function Deciding({ itemId, evening, commands, onDecide }: DecidingProps): ReactNode {
  const { t } = useTranslation('deciding')
  const discussed = deliberationUnderWay(evening.deliberations, itemId)
  const proposal = evening.proposals.find(({ proposalId }) => proposalId === discussed?.proposalId)
  if (discussed !== null && proposal !== undefined)
    return (
      <Discussion
        key={discussed.deliberationId}
        deliberation={discussed}
        proposal={proposal}
        evening={evening}
        commands={commands}
      />
    )
  const { agreement, proposal: agreed } = basisOn(evening, itemId)
  if (agreement === undefined || agreed === undefined || onDecide === undefined) return null
  return (
    <section className={styles.discussion} aria-label={t(`agreedBy.${agreement.mode}`)}>
      <h3>{t(`agreedBy.${agreement.mode}`)}</h3>
      <p className={styles.text}>{agreed.text}</p>
      <div className={styles.acts}>
        <Button variant="filled" onClick={onDecide} rightSection={<KeyHint keys={['C']} />} aria-keyshortcuts="c">
          {t('decideNow')}
        </Button>
      </div>
    </section>
  )
}
