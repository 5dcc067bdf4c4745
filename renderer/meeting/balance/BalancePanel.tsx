import { Button } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { meetingBalance, type MeetingBalance } from '#shared/meeting/balance.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import panel from '../conduct/panel.module.css'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow } from '../evening/live.ts'
import { Private } from '../room-sees/Private.tsx'
import { useWall } from '../wall/use-wall.ts'
import { Shares } from './Shares.tsx'
import { useLength } from './use-length.ts'
import styles from './balance.module.css'

/** How often shares are drawn anew while somebody speaks, ms. */
const step = 5000

interface BalancePanelProps {
  /** The item one looks at. */
  item: AgendaItem | null
  evening: Evening
  onDone: () => void
}

/** Who was heard, by group: on the item and since the opening. Names of silent members are for this screen alone. */
export function BalancePanel({ item, evening, onDone }: BalancePanelProps): ReactNode {
  const { t } = useTranslation('balance')
  const wall = useWall()
  const { rules } = evening
  const isShown = evening.meeting.wall.shows === 'balance'
  const onItem = useBalance(evening, item?.id)
  const onSession = useBalance(evening, undefined)
  useShortcuts('conduct', [{ id: 'conduct.balance.close', key: 'Escape', label: t('close'), run: onDone }])
  return (
    <section className={panel.panel} aria-labelledby="balance-title">
      <div className={panel.head}>
        <h3 id="balance-title">{t('title')}</h3>
        <span className={panel.buttons}>
          <Button
            size="compact-sm"
            disabled={!rules.balanceOnWall}
            title={rules.balanceOnWall ? undefined : t('wallNotAllowed')}
            aria-pressed={isShown}
            onClick={() => wall.toggle('balance')}
          >
            {t(isShown ? 'offWall' : 'onWall')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {t('closeShort')}
          </Button>
        </span>
      </div>
      {!rules.balanceOnWall && <p className={panel.soft}>{t('wallNotAllowed')}</p>}
      <div className={styles.scopes}>
        {item !== null && <Scope title={t('ofItem')} balance={onItem} />}
        <Scope title={t('ofSession')} balance={onSession} />
      </div>
      <Private what={t('silence')}>
        <div className={styles.scopes}>
          {item !== null && <Silent title={t('ofItem')} ids={onItem.silent} evening={evening} />}
          <Silent title={t('ofSession')} ids={onSession.silent} evening={evening} />
        </div>
      </Private>
    </section>
  )
}

function useBalance(evening: Evening, itemId: string | undefined): MeetingBalance {
  const { i18n } = useTranslation()
  const now = Math.max(Math.floor(useEveningNow(evening) / step) * step, evening.last)
  const { meeting, standing, rules } = evening
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return useMemo(
    () => meetingBalance(meeting, standing, rules, now, { itemId, language }),
    [meeting, standing, rules, now, itemId, language],
  )
}

interface ScopeProps {
  title: string
  balance: MeetingBalance
}

function Scope({ title, balance }: ScopeProps): ReactNode {
  const { t } = useTranslation('balance')
  const length = useLength()
  const { totals, mic, balances, withheld } = balance
  return (
    <section className={styles.scope} aria-label={title}>
      <h4>{title}</h4>
      {totals.turns === 0 && mic.turns === 0 && <p className={panel.soft}>{t('nothing')}</p>}
      {totals.turns > 0 && (
        <p>
          {t('totals', {
            count: totals.turns,
            speakers: t('speakers', { count: totals.spoke }),
            duration: length(totals.ms),
          })}
          <br />
          {t('longest', { duration: length(totals.longestMs) })}
        </p>
      )}
      {mic.turns > 0 && <p>{t('mic', { count: mic.turns, duration: length(mic.ms) })}</p>}
      {totals.presentations > 0 && (
        <p className={panel.soft}>
          {t('presentations', { count: totals.presentations, duration: length(totals.presentationMs) })}
        </p>
      )}
      {balances.map((each) => (
        <Shares key={each.id} balance={each} />
      ))}
      {withheld.length > 0 && <p className={panel.soft}>{t('withheld', { axes: withheld.join(', ') })}</p>}
    </section>
  )
}

interface SilentProps {
  title: string
  ids: readonly string[]
  evening: Evening
}

/** How many members in the room said nothing; their names once asked for. */
function Silent({ title, ids, evening }: SilentProps): ReactNode {
  const { t } = useTranslation('balance')
  if (ids.length === 0) return <p className={panel.soft}>{t('silentNone', { scope: title })}</p>
  return (
    <details className={styles.silent}>
      <summary>{t('silent', { count: ids.length, scope: title })}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>{evening.people.get(id)?.name ?? ''}</li>
        ))}
      </ul>
    </details>
  )
}
