import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneVote } from '#shared/contract/room.ts'
import { degreesOf } from '#shared/rules/opinions.ts'
import type { DotVote } from '#shared/rules/votes.ts'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { EntryForm } from '../record/EntryForm.tsx'
import { PhonesVoted } from '../record/PhonesVoted.tsx'
import { TallyForm } from '../record/TallyForm.tsx'
import { usePhonesMayVote, usePhoneVote } from '../record/use-phone-vote.ts'
import { DegreeKey } from './DegreeKey.tsx'
import { gradedDots } from './grades-draft.ts'
import { GradesForm } from './GradesForm.tsx'
import { OpinionBar } from './OpinionBar.tsx'
import { placingId } from './opinion-draft.ts'
import recordStyles from '../record/record.module.css'

interface OpinionCountingProps {
  dots: DotVote
  evening: Evening
  commands: Commands
  onDone?: (() => void) | undefined
}

/** The opinion asked on an item that nobody counted yet. */
export function uncountedDotsOn({ dotVotes }: Evening, itemId: string): DotVote | undefined {
  return dotVotes.findLast((each) => each.itemId === itemId && !each.isCounted)
}

/**
 * An opinion while it is given, then while it is counted: what phones said stands beside what is counted on the poster
 * or of raised cards. It takes no focus by itself, but from the hand that has just closed it.
 */
export function OpinionCounting({ dots, evening, commands, onDone }: OpinionCountingProps): ReactNode {
  const { t } = useTranslation('opinion')
  const phones = usePhoneVote(dots.tallyId)
  // Who closes it here counts it here: the caret goes where the first count is typed.
  const [closedHere, setClosedHere] = useState(false)
  const cancel = (
    <Button variant="subtle" color="gray" onClick={() => void commands.cancelDots(dots.tallyId)}>
      {t('cancel')}
    </Button>
  )
  if (dots.closedAt === null) {
    const close = (): void => {
      setClosedHere(true)
      void commands.closeDots(dots.tallyId)
    }
    return <Giving dots={dots} phones={phones} onClose={close} aside={cancel} onDone={onDone} />
  }
  const shared = { evening, commands, aside: cancel, onDone, takesCaret: closedHere }
  // A table drawn before the last of the phones was heard counts anew with what they gave.
  if (dots.scale !== 'dots') return <GradesForm graded={gradedDots(dots, phones)} {...shared} />
  return <TallyForm itemId={dots.itemId} dots={{ vote: dots, phones }} {...shared} />
}

interface GivingProps extends Pick<OpinionCountingProps, 'dots' | 'onDone'> {
  phones: PhoneVote | null
  onClose: () => void
  aside: ReactNode
}

function Giving({ dots, phones, onClose, aside, onDone }: GivingProps): ReactNode {
  const { t } = useTranslation('opinion')
  // Asked for from the text, it takes the caret, so that its keys are heard.
  const first = useFormFocus<HTMLParagraphElement>()
  const withPhones = usePhonesMayVote()
  const isDots = dots.scale === 'dots'
  const degrees = degreesOf[dots.scale]
  return (
    <EntryForm title={t('giving')} recordLabel={t('close')} onRecord={onClose} onCancel={onDone} aside={aside}>
      <p
        {...(onDone === undefined ? {} : { ref: first, tabIndex: -1 })}
        id={placingId}
        className={recordStyles.question}
      >
        {dots.question === '' ? t('noText') : dots.question}
      </p>
      <p className={recordStyles.hint}>
        {isDots ? t('each', { count: dots.perVoter }) : t('oneEach')}
        {withPhones && ` ${t(dots.live ? 'isLive' : 'isHidden')}`}
      </p>
      {!isDots && <DegreeKey degrees={degrees} />}
      {phones !== null && <PhonesVoted voters={phones.voters} rule={t(isDots ? 'noDotToo' : 'noCardToo')} />}
      <ol className={isDots ? recordStyles.dotTotals : undefined}>
        {dots.options.map((option, place) => (
          <li key={option}>
            {option}
            {isDots && phones !== null && dots.live && <strong> {phones.totals[place] ?? 0}</strong>}
            {!isDots && phones?.grades !== undefined && (
              <OpinionBar degrees={degrees} counts={phones.grades[place] ?? []} />
            )}
          </li>
        ))}
      </ol>
    </EntryForm>
  )
}
