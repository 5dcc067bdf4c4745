import { Button, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesDifferences } from '#shared/contract/minutes-life.ts'
import { callHost } from '../../../storage/host-client.ts'
import { WordChanges } from '../../../ui/WordChanges.tsx'
import type { LifeProps } from './LifePanel.tsx'
import styles from './life.module.css'

/** What changed between two states, word by word, said as well as seen. */
export function Differences({ docId, life, hand }: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const last = life.revision ?? 1
  const [from, setFrom] = useState(1)
  const [to, setTo] = useState<number | 'now'>('now')
  const [found, setFound] = useState<MinutesDifferences | null>(null)
  const revisions = Array.from({ length: last }, (_, index) => index + 1)
  const nameOf = (revision: number): string => {
    if (revision === life.approved) return t('differences.approved', { number: revision })
    if (revision === life.circulated) return t('differences.circulated', { number: revision })
    return t('differences.frozen', { number: revision })
  }
  const compare = async (): Promise<void> => {
    setFound(await hand.trying.run(t('doing'), () => callHost('minutes.differences', { docId, from, to })))
  }
  return (
    <details className={styles.act}>
      <summary>{t('differences.title')}</summary>
      <form
        className={styles.form}
        aria-label={t('differences.title')}
        onSubmit={(event) => {
          event.preventDefault()
          void compare()
        }}
      >
        <NativeSelect
          size="sm"
          label={t('differences.from')}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
          data={revisions.map((revision) => ({ value: String(revision), label: nameOf(revision) }))}
        />
        <NativeSelect
          size="sm"
          label={t('differences.to')}
          value={String(to)}
          onChange={(event) => {
            const { value } = event.currentTarget
            setTo(value === 'now' ? 'now' : Number(value))
          }}
          data={[
            ...revisions.map((revision) => ({ value: String(revision), label: nameOf(revision) })),
            { value: 'now', label: t('differences.now') },
          ]}
        />
        <div>
          <Button type="submit" size="sm" disabled={hand.trying.isRunning}>
            {t('differences.action')}
          </Button>
        </div>
      </form>
      <div aria-live="polite">{found !== null && <Found found={found} />}</div>
    </details>
  )
}

function Found({ found: { blocks, unchanged } }: { found: MinutesDifferences }): ReactNode {
  const { t } = useTranslation('life')
  const words = { added: t('differences.added'), removed: t('differences.removed'), end: t('differences.end') }
  return (
    <>
      <p className={styles.soft}>{t('differences.count', { count: blocks.length, unchanged })}</p>
      <ul className={styles.signers}>
        {blocks.map(({ blockKey, place, runs }) => (
          <li key={blockKey}>
            <span className={styles.soft}>{place}</span>
            <p className={styles.remark}>
              <WordChanges runs={runs} words={words} hidden={styles.hidden ?? ''} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
