import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toOfferFirst } from '#shared/meeting/still-waiting.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import styles from './floor.module.css'

interface LastTimeProps {
  evening: Evening
  nameOf: (personId: string) => string
  commands: Commands
}

/** Those who still waited when this subject was last left: one key puts them first. It opens nothing, takes no focus. */
export function LastTime({ evening, nameOf, commands }: LastTimeProps): ReactNode {
  const itemId = evening.session.currentItemId
  const [dismissed, setDismissed] = useState<string | null>(null)
  const personIds = evening.meeting.header.stillWaiting.length === 0 ? [] : toOfferFirst(evening)
  if (personIds.length === 0 || itemId === dismissed) return null
  return (
    <Offer
      names={personIds.map(nameOf)}
      onAccept={() => void commands.giveBackFirst()}
      onDismiss={() => setDismissed(itemId)}
    />
  )
}

interface OfferProps {
  names: readonly string[]
  onAccept: () => void
  onDismiss: () => void
}

function Offer({ names, onAccept, onDismiss }: OfferProps): ReactNode {
  const { t, i18n } = useTranslation('floor')
  const said = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names)
  useShortcuts('conduct', [{ id: 'conduct.lastTime', key: '!', label: t('lastTime.key'), run: onAccept }])
  return (
    <section className={styles.offer} aria-label={t('lastTime.title')}>
      <output>{t('lastTime.waited', { names: said })}</output>
      <span className={styles.buttons}>
        <Button size="compact-sm" onClick={onAccept} rightSection={<KeyHint keys={['!']} />} aria-keyshortcuts="!">
          {t('lastTime.accept')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDismiss}>
          {t('lastTime.dismiss')}
        </Button>
      </span>
    </section>
  )
}
