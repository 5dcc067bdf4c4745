import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Place } from './room-sees.ts'
import { usePrivacy } from './use-privacy.ts'
import styles from './room-sees.module.css'

interface PrivateProps {
  /** What is behind the key, in words. */
  what: string
  place?: Place
  children: ReactNode
}

/**
 * Put around what the room must never read: notes, contacts, silences, late actions. While the room may see this
 * screen it says only what is behind the key.
 */
export function Private({ what, place = 'console', children }: PrivateProps): ReactNode {
  const { t } = useTranslation('roomScreen')
  const { hidden, isUnknown, toggle } = usePrivacy(place)
  if (!hidden) return children
  return (
    <div className={styles.behind} data-private>
      <p>{t(isUnknown ? 'shared.hiddenUntilKnown' : 'shared.hidden', { what })}</p>
      <Button
        size="compact-sm"
        onClick={toggle}
        rightSection={<KeyHint keys={['Shift', 'X']} />}
        aria-keyshortcuts="Shift+X"
      >
        {t('shared.show')}
      </Button>
    </div>
  )
}
