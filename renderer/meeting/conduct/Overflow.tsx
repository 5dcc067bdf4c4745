import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { prices, type OverflowChoice, type Price } from '#shared/rules/overflow.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { hour } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { littleLonger } from '../evening/agenda-commands.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow } from '../evening/live.ts'
import { listMs, livePlan } from '../evening/live-plan.ts'
import { useTitles } from './use-titles.ts'
import agenda from './agenda.module.css'
import styles from './panel.module.css'

interface OverflowProps {
  item: AgendaItem
  evening: Evening
  commands: Commands
  onDone: () => void
}

/** « Ce point déborde »: four ways out, each with its price, none of them modal (evening.md item 14). */
export function Overflow({ item, evening, commands, onDone }: OverflowProps): ReactNode {
  const { t } = useTranslation('conduct')
  const now = useEveningNow(evening)
  const question = {
    itemId: item.id,
    nextId: evening.next?.id ?? null,
    minutes: littleLonger,
    listMs: listMs(evening),
  }
  const choices = prices(livePlan(evening, Math.floor(now / 60_000) * 60_000), question)
  const acts: Record<OverflowChoice, () => void> = {
    extend: () => void commands.extendItem(),
    postpone: () => void commands.postpone(item.id),
    workingGroup: () => void commands.toWorkingGroup(item.id, t('overflow.group', { title: item.title })),
    conclude: () => {
      if (!evening.floor.closed) void commands.toggleList()
    },
  }
  const take = (choice: OverflowChoice): void => {
    onDone()
    acts[choice]()
  }
  const show = (): void => commands.showMessage(t('overflow.wall', { title: item.title }))
  useShortcuts('conduct', [
    ...choices.map(({ choice }, place) => ({
      id: `conduct.overflow.${choice}`,
      code: `Digit${place + 1}`,
      label: t(`overflow.${choice}`),
      run: () => take(choice),
    })),
    { id: 'conduct.overflow.show', code: 'Digit5', label: t('overflow.show'), run: show },
    { id: 'conduct.overflow.close', key: 'Escape', label: t('overflow.close'), run: onDone },
  ])
  return (
    <section className={styles.panel} aria-labelledby="overflow-title">
      <h3 id="overflow-title">{t('overflow.title')}</h3>
      <div className={agenda.choices}>
        {choices.map((price, place) => (
          <Button
            key={price.choice}
            onClick={() => take(price.choice)}
            rightSection={<KeyHint keys={[String(place + 1)]} />}
            aria-keyshortcuts={String(place + 1)}
          >
            <span>{t(`overflow.${price.choice}`)}</span>
            <PriceWords price={price} evening={evening} />
          </Button>
        ))}
      </div>
      <p className={styles.foot}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={show} rightSection={<KeyHint keys={['5']} />}>
          {t('overflow.show')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={onDone}
          rightSection={<KeyHint keys={['Escape']} />}
        >
          {t('cancel')}
        </Button>
      </p>
    </section>
  )
}

/** What a choice costs, or gives back; then when the session would end. */
function PriceWords({ price, evening }: { price: Price; evening: Evening }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const titles = useTitles(evening)
  const { timeZone } = evening.meeting.header
  const end = hour(price.expectedEnd, i18n.language === 'en' ? 'en' : 'fr', timeZone)
  const said = [
    ...(price.loses.length > 0
      ? [t('overflow.loses', { count: price.loses.length, titles: titles(price.loses) })]
      : []),
    ...(price.regains.length > 0
      ? [t('overflow.regains', { count: price.regains.length, titles: titles(price.regains) })]
      : []),
    ...(price.out.length === 0 ? [t('overflow.allFits')] : []),
    ...(price.choice === 'conclude' && evening.floor.queue.length > 0
      ? [t('overflow.stillSpeak', { count: evening.floor.queue.length })]
      : []),
    t('overflow.end', { hour: end }),
  ]
  return <small className={price.loses.length > 0 ? agenda.costs : agenda.price}>{said.join(' · ')}</small>
}
