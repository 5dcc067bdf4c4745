import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneVote } from '#shared/contract/room.ts'
import type { DotVote } from '#shared/rules/votes.ts'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { placingId } from './dots-draft.ts'
import { EntryForm } from './EntryForm.tsx'
import { PhonesVoted } from './PhonesVoted.tsx'
import { TallyForm } from './TallyForm.tsx'
import { usePhoneVote } from './use-phone-vote.ts'
import styles from './record.module.css'

interface DotsCountingProps {
  dots: DotVote
  evening: Evening
  commands: Commands
  onDone?: (() => void) | undefined
}

/** The dot vote of an item that nobody counted yet. */
export function uncountedDotsOn({ dotVotes }: Evening, itemId: string): DotVote | undefined {
  return dotVotes.findLast((each) => each.itemId === itemId && !each.isCounted)
}

/**
 * Dots while they are placed, then while they are counted: what phones placed stands beside what is counted on the
 * poster. It takes no focus by itself.
 */
export function DotsCounting({ dots, evening, commands, onDone }: DotsCountingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const phones = usePhoneVote(dots.tallyId)
  const cancel = (
    <Button variant="subtle" color="gray" onClick={() => void commands.cancelDots(dots.tallyId)}>
      {t('dots.cancel')}
    </Button>
  )
  if (dots.closedAt !== null) {
    return (
      <TallyForm
        itemId={dots.itemId}
        evening={evening}
        commands={commands}
        dots={{ vote: dots, phones }}
        aside={cancel}
        onDone={onDone}
      />
    )
  }
  return <Placing dots={dots} phones={phones} commands={commands} aside={cancel} onDone={onDone} />
}

interface PlacingProps extends Pick<DotsCountingProps, 'dots' | 'commands' | 'onDone'> {
  phones: PhoneVote | null
  aside: ReactNode
}

function Placing({ dots, phones, commands, aside, onDone }: PlacingProps): ReactNode {
  const { t } = useTranslation('conduct')
  // Asked for from the text, it takes the caret, so that its keys are heard.
  const first = useFormFocus<HTMLParagraphElement>()
  return (
    <EntryForm
      title={t('dots.placing')}
      recordLabel={t('dots.close')}
      onRecord={() => void commands.closeDots(dots.tallyId)}
      onCancel={onDone}
      aside={aside}
    >
      <p {...(onDone === undefined ? {} : { ref: first, tabIndex: -1 })} id={placingId} className={styles.question}>
        {dots.question === '' ? t('dots.noText') : dots.question}
      </p>
      <p className={styles.hint}>{t('dots.each', { count: dots.perVoter })}</p>
      {phones !== null && <PhonesVoted voters={phones.voters} rule={t('dots.noDotToo')} />}
      <ol className={styles.dotTotals}>
        {dots.options.map((option, place) => (
          <li key={option}>
            {option}
            {phones !== null && <strong> {phones.totals[place] ?? 0}</strong>}
          </li>
        ))}
      </ol>
    </EntryForm>
  )
}
