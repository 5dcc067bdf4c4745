import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { passesOf } from '#shared/rules/round.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { Contradictions } from './Contradictions.tsx'
import { ForgottenFact } from './ForgottenFact.tsx'
import { entryWords, itemsOfEntries } from './journal-words.ts'
import { TimeField } from './TimeField.tsx'
import styles from './panel.module.css'

/** More than this is read in the minutes, not here. */
const shownAtMost = 150

interface WhatHappenedProps {
  /** The item one looks at. */
  item: AgendaItem | null
  evening: Evening
  commands: Commands
  onDone: () => void
}

/** What was noted, the last first: each at its hour, to be put right or taken out; and what nobody noted then. */
export function WhatHappened({ item, evening, commands, onDone }: WhatHappenedProps): ReactNode {
  const { t } = useTranslation('conduct')
  const [all, setAll] = useState(item === null)
  const [adding, setAdding] = useState(false)
  const { standing } = evening
  const shown = useMemo(() => {
    const items = itemsOfEntries(standing)
    const passes = passesOf(standing)
    return standing.filter((entry) => (all || items.get(entry.id) === item?.id) && !passes.has(entry.id)).toReversed()
  }, [standing, all, item?.id])
  useShortcuts('conduct', [{ id: 'conduct.happened.close', key: 'Escape', label: t('happened.close'), run: onDone }])
  return (
    <section className={styles.panel} aria-labelledby="happened-title">
      <div className={styles.head}>
        <h3 id="happened-title">{t('happened.title')}</h3>
        <span className={styles.buttons}>
          {item !== null && (
            <NativeSelect
              size="xs"
              aria-label={t('happened.filter')}
              data={[
                { value: 'item', label: t('happened.ofItem') },
                { value: 'all', label: t('happened.ofSession') },
              ]}
              value={all ? 'all' : 'item'}
              onChange={(event) => setAll(event.currentTarget.value === 'all')}
            />
          )}
          <Button size="compact-sm" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t('happened.add')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {t('happened.closeShort')}
          </Button>
        </span>
      </div>
      <Contradictions evening={evening} />
      {adding && <ForgottenFact item={item} evening={evening} commands={commands} onDone={() => setAdding(false)} />}
      {shown.length === 0 && <p className={styles.soft}>{t('happened.nothing')}</p>}
      <ol className={styles.list} aria-label={t('happened.title')}>
        {shown.slice(0, shownAtMost).map((entry) => (
          <EntryLine key={entry.id} entry={entry} evening={evening} commands={commands} />
        ))}
      </ol>
      {shown.length > shownAtMost && (
        <p className={styles.soft}>{t('happened.more', { count: shown.length - shownAtMost })}</p>
      )}
    </section>
  )
}

interface EntryLineProps {
  entry: JournalEntry
  evening: Evening
  commands: Commands
}

function EntryLine({ entry, evening, commands }: EntryLineProps): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const { act, params = {}, more = '' } = entryWords(entry, evening, t, i18n.language === 'en' ? 'en' : 'fr')
  // Each name takes what its act brings; the catalogue's types know them one by one only.
  const words = t(`undo.${act}` as 'undo.arrived', params as { name: string })
  return (
    <li className={styles.line}>
      <TimeField
        at={entry.at}
        timeZone={evening.meeting.header.timeZone}
        what={words}
        onCorrect={(at) => commands.correctTime(entry, at)}
      />
      <span className={styles.words}>
        {words}
        {more !== '' && <small>{more}</small>}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('happened.remove', { what: words })}
        onClick={() => void commands.cancelEntry(entry)}
      >
        {t('happened.removeShort')}
      </Button>
    </li>
  )
}
