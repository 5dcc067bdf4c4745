import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostedRoom } from '#shared/contract/room.ts'
import { useSnapshot } from '../../storage/hooks.tsx'
import { hour } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useNow } from '../../ui/page-clock.ts'
import styles from './open-room.module.css'
import { roomKeys } from './room-keys.ts'
import { reachOf } from './room-state.ts'

const causes = ['otherNetwork', 'isolation', 'firewall', 'leaves'] as const

/** « Un téléphone nous a-t-il joints ? », and after half a minute why not (evening.md item 18). */
export function Reach({ room, onWithout }: { room: HostedRoom; onWithout: () => void }): ReactNode {
  const { t, i18n } = useTranslation('room')
  const { header } = useSnapshot()
  const reach = reachOf(room, useNow('second'))
  const at = room.reachedAt === null ? '' : hour(room.reachedAt, i18n.language === 'en' ? 'en' : 'fr', header.timeZone)
  return (
    <section className={styles.reach} data-reach={reach} aria-label={t('reach.title')}>
      <output>
        <strong>{t('reach.title')}</strong>{' '}
        {reach === 'reached' ? t('reach.yes', { hour: at }) : t(reach === 'waiting' ? 'reach.waiting' : 'reach.none')}
      </output>
      {reach === 'none' && (
        <ul>
          {causes.map((cause) => (
            <li key={cause}>{t(`reach.${cause}`)}</li>
          ))}
        </ul>
      )}
      <Button
        size="compact-sm"
        onClick={onWithout}
        rightSection={<KeyHint keys={roomKeys.without.hint} />}
        aria-keyshortcuts={roomKeys.without.aria}
      >
        {t('reach.without')}
      </Button>
    </section>
  )
}
