import { useMemo, useState, type ReactNode } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ariaKeys, keysOf, type KeyRule } from '../../app/key-rule.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { hour } from '../../ui/hours.ts'
import { FoldButton } from '../../ui/FoldButton.tsx'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow } from '../evening/live.ts'
import { memoryOf, type MemoryLine } from './memory.ts'
import { Private } from '../room-sees/Private.tsx'
import { outcomeKey } from '../ballots/outcome-words.ts'
import styles from './memory.module.css'

const memoryKey: KeyRule = { key: 'e', ctrl: true, shift: true }

interface Words {
  t: TFunction<'writing'>
  conduct: TFunction<'conduct'>
  nameOf: (personId: string) => string
}

function lengthOf(ms: number, t: Words['t']): string {
  const minutes = Math.round(ms / 60_000)
  return minutes === 0 ? t('memory.short') : t('memory.length', { count: minutes })
}

function lineWords(line: MemoryLine, { t, conduct, nameOf }: Words): ReactNode {
  switch (line.kind) {
    case 'turn': {
      const { turn } = line
      const form = turn.form === 'turn' ? '' : ` (${conduct(`floor.forms.${turn.form}`)})`
      const length = turn.endedAt === null ? t('memory.speaking') : lengthOf(turn.durationMs, t)
      return (
        <>
          <strong>{nameOf(turn.personId)}</strong>
          {form}, {length}
        </>
      )
    }
    case 'vote': {
      const { counts, question } = line.vote
      const result = counts === null ? t('memory.voteOpen') : conduct(`vote.outcome.${outcomeKey(line.vote)}`)
      const figures = counts === null ? '' : ` (${counts.for}–${counts.against}–${counts.abstain})`
      return `${t('memory.vote', { question: question === '' ? conduct('vote.noText') : question })} ${result}${figures}`
    }
    case 'tally':
      return t('memory.tally', { question: line.tally.question })
    case 'decision':
      return t('memory.decision', { text: line.decision.text })
    case 'arrived':
    case 'left':
      return t(`memory.${line.kind}`, { name: nameOf(line.personId) })
    default:
      return t(`memory.${line.kind}`)
  }
}

interface MemoryProps {
  itemId: string
  evening: Evening
}

/** An aid to rebuild an item's text from, beside it: live, never printed, folded by a key. */
export function Memory({ itemId, evening }: MemoryProps): ReactNode {
  const { t } = useTranslation('writing')
  const [open, setOpen] = useState(true)
  const toggle = (): void => setOpen((known) => !known)
  useShortcuts('minutes', [{ id: 'minutes.memory', ...memoryKey, inText: true, label: t('memory.key'), run: toggle }])
  return (
    <section className={styles.memory} aria-label={t('memory.title')}>
      <FoldButton open={open} onToggle={toggle} keys={keysOf(memoryKey)} ariaKeys={ariaKeys(memoryKey)}>
        {t('memory.title')} <small>{t('memory.notPrinted')}</small>
      </FoldButton>
      {open && (
        <Private what={t('memory.title')}>
          <MemoryLines itemId={itemId} evening={evening} />
        </Private>
      )}
    </section>
  )
}

function MemoryLines({ itemId, evening }: MemoryProps): ReactNode {
  const { t, i18n } = useTranslation('writing')
  const { t: conduct } = useTranslation('conduct')
  const { standing, people } = evening
  const { timeZone } = evening.meeting.header
  const now = useEveningNow(evening)
  // A turn is measured once it is over: nothing here changes from second to second, only as things happen.
  const lines = useMemo(() => memoryOf(standing, itemId, Number.POSITIVE_INFINITY), [standing, itemId])
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const nameOf = (personId: string): string => people.get(personId)?.name ?? conduct('floor.someone')
  if (lines.every(({ at }) => at > now)) return <p className={styles.nothing}>{t('memory.nothing')}</p>
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <li key={`${line.kind} ${line.key}`}>
          <time>{hour(line.at, language, timeZone)}</time>
          <span>{lineWords(line, { t, conduct, nameOf })}</span>
        </li>
      ))}
    </ol>
  )
}
