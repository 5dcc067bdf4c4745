import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundNow as Round } from '#shared/meeting/round.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import styles from './floor.module.css'

interface RoundNowProps {
  round: Round
  nameOf: (personId: string) => string
  commands: Commands
}

/** The round under way: whose place it is, how many remain, « je passe » and the end. */
export function RoundNow({ round, nameOf, commands }: RoundNowProps): ReactNode {
  const { t } = useTranslation('floor')
  const next = round.left[0]
  return (
    <section className={styles.round} aria-label={t('round.title')}>
      <p aria-live="polite">
        <strong>{t('round.title')}</strong>{' '}
        {next === undefined
          ? t('round.over')
          : t('round.next', { name: nameOf(next.personId), count: round.left.length })}
      </p>
      <span className={styles.buttons}>
        <Button
          size="compact-sm"
          disabled={next === undefined}
          onClick={() => void commands.pass()}
          rightSection={<KeyHint keys={['-']} />}
          aria-keyshortcuts="-"
        >
          {t('round.pass')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => void commands.closeRound()}
          rightSection={<KeyHint keys={['Shift', 'C']} />}
          aria-keyshortcuts="Shift+C"
        >
          {t('round.close')}
        </Button>
      </span>
    </section>
  )
}
