import { Button, Checkbox, NumberInput, SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { kitPapers, mostCards, type KitPaper } from '#shared/contract/operations.ts'
import { callHost } from '../../storage/host-client.ts'
import { JobFile } from './JobFile.tsx'
import { useJob } from './use-job.ts'
import styles from './papers.module.css'

/** What is printed before a session, as one PDF. `docId` null: for a council that has no meeting yet. */
export function Kit({ docId }: { docId: string | null }): ReactNode {
  const { t, i18n } = useTranslation('papers')
  const [papers, setPapers] = useState<ReadonlySet<KitPaper>>(new Set(kitPapers))
  const [cards, setCards] = useState(40)
  const [perPage, setPerPage] = useState<2 | 4>(2)
  const [contacts, setContacts] = useState(false)
  const job = useJob()
  const choose = (paper: KitPaper, wanted: boolean): void =>
    setPapers((known) => new Set(kitPapers.filter((each) => (each === paper ? wanted : known.has(each)))))
  const print = (): void =>
    job.start(() =>
      callHost('kit.start', {
        docId,
        papers: kitPapers.filter((paper) => papers.has(paper)),
        language: i18n.language === 'en' ? 'en' : 'fr',
        cards,
        cardsPerPage: perPage,
        contacts,
      }),
    )
  return (
    <div className={styles.papers}>
      <fieldset className={styles.choices}>
        <legend>{t('kit.which')}</legend>
        {kitPapers.map((paper) => (
          <Checkbox
            key={paper}
            label={t(`kit.${paper}`)}
            checked={papers.has(paper)}
            onChange={({ currentTarget }) => choose(paper, currentTarget.checked)}
          />
        ))}
      </fieldset>
      {papers.has('attendance') && (
        <Checkbox
          label={t('kit.contacts')}
          checked={contacts}
          onChange={({ currentTarget }) => setContacts(currentTarget.checked)}
        />
      )}
      {papers.has('cards') && (
        <div className={styles.row}>
          <NumberInput
            label={t('kit.howMany')}
            className={styles.number}
            min={1}
            max={mostCards}
            clampBehavior="strict"
            allowDecimal={false}
            value={cards}
            onChange={(value) => setCards(Math.min(mostCards, Math.max(1, Math.round(Number(value) || 1))))}
          />
          <SegmentedControl
            aria-label={t('kit.perPage')}
            data={[
              { value: '2', label: t('kit.two') },
              { value: '4', label: t('kit.four') },
            ]}
            value={String(perPage)}
            transitionDuration={0}
            onChange={(value) => setPerPage(value === '4' ? 4 : 2)}
          />
        </div>
      )}
      <div>
        <Button variant="filled" disabled={papers.size === 0 || job.job?.state === 'running'} onClick={print}>
          {t('kit.make')}
        </Button>
      </div>
      <JobFile followed={job} running={t('kit.running')} />
    </div>
  )
}
