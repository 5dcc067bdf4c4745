import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { keptChoice, useKeptChoice } from '../../app/kept-choice.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow } from '../evening/live.ts'
import { usePrivacy } from '../room-sees/use-privacy.ts'
import { roundOffer } from './round-offer.ts'
import styles from './balance.module.css'

/** Items of which nobody wants to be asked again, and how many are remembered. */
const dismissed = keptChoice('tablee-no-round-offered', z.array(z.string()), [])
const rememberedAtMost = 100

/** How often it is looked at, ms. */
const step = 10_000

interface RoundPromptProps {
  evening: Evening
  commands: Commands
}

/** « Quatre personnes ne se sont pas exprimées sur ce point : un tour ? »: a number, on this console alone. */
export function RoundPrompt({ evening, commands }: RoundPromptProps): ReactNode {
  const { t } = useTranslation('balance')
  const now = Math.max(Math.floor(useEveningNow(evening) / step) * step, evening.last)
  const [refused, refuse] = useKeptChoice(dismissed)
  const { hidden } = usePrivacy('console')
  const key = `${evening.meeting.identity.docId} ${evening.current?.id ?? ''}`
  if (hidden || refused.includes(key)) return null
  const silent = roundOffer(evening, now)
  if (silent === null) return null
  return (
    <section className={styles.prompt} aria-label={t('prompt.label')}>
      <p>{t('prompt.words', { count: silent.length })}</p>
      <Button size="compact-sm" onClick={() => void commands.openRound(silent)}>
        {t('prompt.use')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={() => refuse([key, ...refused].slice(0, rememberedAtMost))}
      >
        {t('prompt.dismiss')}
      </Button>
    </section>
  )
}
