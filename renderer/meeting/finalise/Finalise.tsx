import { SegmentedControl } from '@mantine/core'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { councilFiles } from '#shared/contract/letterhead.ts'
import type { Edition } from '#shared/contract/operations.ts'
import { statementFor, withApproval } from '#shared/minutes/approval.ts'
import { compose } from '#shared/minutes/compose.ts'
import { withLetterhead } from '#shared/minutes/letterhead.ts'
import { unfinished } from '#shared/minutes/unfinished.ts'
import { fileUrl } from '../../storage/host-client.ts'
import { CharactersToAnswer } from './CharactersToAnswer.tsx'
import { Exporting } from './Exporting.tsx'
import { TakeAwayDisclosure } from '../../app/papers/TakeAwayDisclosure.tsx'
import { TakeAwayLine } from '../../app/papers/TakeAwayReminder.tsx'
import { LifePanel } from './life/LifePanel.tsx'
import { useMinutesLife } from './life/use-minutes-life.ts'
import { NamedPassages } from './NamedPassages.tsx'
import { ParkedPoints } from './ParkedPoints.tsx'
import { Preview } from './Preview.tsx'
import { Publishing } from './Publishing.tsx'
import { Troubles } from './Troubles.tsx'
import { useCouncilPaper } from './use-council-paper.ts'
import { useMissingPassages } from './use-missing-passages.ts'
import { useWholeMeeting } from './use-whole-meeting.ts'
import styles from './finalise.module.css'

const editions: readonly Edition[] = ['members', 'public', 'simple']

/** That night or at home: what is unfinished, how it reads, the files, the register. */
export function Finalise(): ReactNode {
  const { t } = useTranslation('finalise')
  const meeting = useWholeMeeting()
  const [edition, setEdition] = useState<Edition>('members')
  const troubles = useMemo(() => unfinished(meeting), [meeting])
  const { docId } = meeting.identity
  const hand = useMinutesLife(docId)
  const { life, differs } = hand
  const letterhead = useCouncilPaper()
  const missing = useMissingPassages(meeting, letterhead)
  const approval = life === null || life.approved === null || differs ? null : life.approval
  const document = useMemo(() => {
    const composed = compose(meeting, edition)
    const worded = approval === null ? composed : withApproval(composed, statementFor(edition, meeting.rules, approval))
    return withLetterhead(worded, letterhead)
  }, [meeting, edition, approval, letterhead])
  const imageUrl = useCallback(
    (sha256: string) => fileUrl(sha256 === letterhead.logo ? councilFiles : docId, sha256),
    [docId, letterhead],
  )
  return (
    <div className={styles.finalise}>
      <div className={styles.left}>
        <LifePanel docId={docId} hand={hand} />
        {/* Once finalised, nothing left to do needs no word. */}
        {(troubles.length > 0 || life?.revision == null) && (
          <section className={styles.unfinished} aria-labelledby="troubles-title">
            <h2 id="troubles-title">{t('troubles.title')}</h2>
            <Troubles docId={docId} troubles={troubles} />
          </section>
        )}
        <CharactersToAnswer docId={docId} passages={missing} />
        {edition === 'public' && <NamedPassages meeting={meeting} />}
        <ParkedPoints />
        <Exporting docId={docId} edition={edition} document={document} />
        <TakeAwayLine docId={docId} />
        <TakeAwayDisclosure docId={docId} />
        <Publishing
          docId={docId}
          troubles={troubles}
          isKeptElsewhere={hand.elsewhere !== null && life?.revision === null}
          onPublished={() => void hand.readAgain()}
        />
      </div>
      <div className={styles.right}>
        <SegmentedControl
          aria-label={t('editions.label')}
          data={editions.map((value) => ({ value, label: t(`editions.${value}`) }))}
          value={edition}
          transitionDuration={0}
          onChange={(value) => setEdition(editions.find((each) => each === value) ?? 'members')}
        />
        {/* It scrolls: the keyboard must reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={styles.paper} tabIndex={0} aria-label={t('preview.title')}>
          <Preview document={document} imageUrl={imageUrl} />
        </section>
      </div>
    </div>
  )
}
