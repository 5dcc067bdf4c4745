import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { roomOfVote } from '#shared/meeting/ballots.ts'
import { voteRemarks, type Vote } from '#shared/rules/votes.ts'
import { lastEntry } from '../evening/evening.ts'
import { CountField, countOf } from '../record/CountField.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { ballotingOf } from './balloting.ts'
import type { VoteCountingProps } from './counting.ts'
import { Remarks } from './Remarks.tsx'
import { ResultAhead, type Casting } from './ResultAhead.tsx'
import { Tellers } from './Tellers.tsx'
import { countingId } from './vote-typing.ts'
import styles from '../record/record.module.css'

/** In the order the box is opened: who signed, envelopes, then each pile of papers. */
const figures = ['signed', 'envelopes', 'for', 'against', 'blank', 'invalid'] as const
type Figure = (typeof figures)[number]
type PaperDraft = Record<Figure, string> & { tellers: string[]; casting: Casting }

function draftOf({ counts, signed, envelopes, blank, invalid, tellers, result }: Vote): PaperDraft {
  const known = (count: number | null | undefined): string => (count == null ? '' : `${count}`)
  const [white, bad] = counts === null ? ['', ''] : [`${blank}`, `${invalid}`]
  return {
    signed: known(signed),
    envelopes: known(envelopes),
    for: known(counts?.for),
    against: known(counts?.against),
    blank: white,
    invalid: bad,
    tellers,
    casting: result?.casting ?? '',
  }
}

/** A secret ballot on paper: signatures, envelopes and papers are held against each other, and nothing is refused. */
export function PaperCounting({ vote, evening, commands, field, onDone }: VoteCountingProps): ReactNode {
  const { t } = useTranslation('ballots')
  const { t: conduct } = useTranslation('conduct')
  const { values, change, forget } = useKeptDraft<PaperDraft>(`count ${vote.voteId}`, draftOf(vote))
  const isLive = evening.session.currentItemId === vote.itemId
  const at = isLive ? evening.last : (vote.countedAt ?? evening.last)
  const room = roomOfVote(ballotingOf(evening), vote, at)
  const complete = values.for !== '' && values.against !== ''
  const counts = { for: countOf(values.for), against: countOf(values.against), abstain: 0, notVoting: 0 }
  const box = {
    blank: countOf(values.blank),
    invalid: countOf(values.invalid),
    signed: values.signed === '' ? null : countOf(values.signed),
    envelopes: values.envelopes === '' ? null : countOf(values.envelopes),
    tellers: values.tellers,
  }
  const remarks = complete ? voteRemarks({ ...vote, ...box, counts, checked: null }, room) : []
  const leave = (): void => {
    forget()
    onDone?.()
  }
  const record = async (): Promise<void> => {
    const earlier = isLive ? null : lastEntry(evening, 'voteCounted', (entry) => entry.voteId === vote.voteId)
    const mending = earlier === null ? {} : { at: earlier.at, corrects: earlier.id }
    const { signed, envelopes, ...papers } = box
    const more = {
      ...papers,
      ...(signed === null ? {} : { signed }),
      ...(envelopes === null ? {} : { envelopes }),
      ...(values.casting === '' ? {} : { casting: values.casting }),
    }
    if (!(await commands.countVote(vote.voteId, counts, false, { ...mending, ...more }))) return
    leave()
  }
  return (
    <EntryForm
      title={t('count.secretPaper')}
      recordLabel={conduct('vote.record')}
      ready={complete}
      onRecord={() => void record()}
      onCancel={onDone === undefined ? undefined : leave}
      aside={
        vote.counts === null && (
          <Button variant="subtle" color="gray" onClick={() => void commands.cancelVote(vote.voteId)}>
            {conduct('vote.cancel')}
          </Button>
        )
      }
    >
      <p id={countingId} className={styles.question}>
        {vote.question === '' ? conduct('vote.noText') : vote.question}
        {vote.round > 1 && ` (${t('round', { count: vote.round })})`}
      </p>
      <p className={styles.hint}>
        {conduct('vote.inRoom', { count: room.eligible })} · {t('paperHow')}
      </p>
      <div className={styles.papers}>
        {figures.map((figure) => (
          <CountField
            key={figure}
            label={t(`figure.${figure}`)}
            value={values[figure]}
            {...(figure === 'signed' && field !== undefined ? { field } : {})}
            onChange={(digits) => change({ [figure]: digits })}
          />
        ))}
      </div>
      <Tellers evening={evening} tellers={values.tellers} onChange={(tellers) => change({ tellers })} />
      {complete && (
        <ResultAhead
          vote={vote}
          evening={evening}
          counts={counts}
          at={at}
          casting={values.casting}
          onCasting={(casting) => change({ casting })}
        />
      )}
      <Remarks remarks={remarks} />
    </EntryForm>
  )
}
