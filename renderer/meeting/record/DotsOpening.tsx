import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import type { Commands } from '../evening/commands.ts'
import { CountField } from './CountField.tsx'
import { dotsWanted, fewestOptions, mostDots, mostOptions, placingId, type DotsDraft } from './dots-draft.ts'
import { EntryForm } from './EntryForm.tsx'
import { useKeptDraft } from './use-kept-draft.ts'
import { usePhonesMayVote } from './use-phone-vote.ts'
import styles from './record.module.css'

interface DotsOpeningProps {
  itemId: string
  /** What was typed where it was asked for. */
  initial: DotsDraft
  commands: Commands
  /** Where the caret was before the form this one takes the place of. */
  back: Element | null
  onDone: () => void
}

/** A dot vote before it opens: the question, what one chooses between, how many dots each has. */
export function DotsOpening({ itemId, initial, commands, back, onDone }: DotsOpeningProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { values, change, forget } = useKeptDraft<DotsDraft>(`dots ${itemId}`, initial)
  const first = useFormFocus<HTMLTextAreaElement>(back)
  const withPhones = usePhonesMayVote()
  const wanted = dotsWanted(values)
  const leave = (): void => {
    forget()
    onDone()
  }
  const open = async (): Promise<void> => {
    if (wanted.missing !== null || !(await commands.openDots(wanted.dots))) return
    leave()
    // The hand was here: what it opened is seen whole.
    requestAnimationFrame(() => document.getElementById(placingId)?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <EntryForm
      title={t('dots.open')}
      recordLabel={t('dots.openNow')}
      ready={wanted.missing === null}
      onRecord={() => void open()}
      onCancel={leave}
    >
      <Textarea
        ref={first}
        label={t('dots.question')}
        autosize
        maxRows={3}
        value={values.question}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      <Textarea
        label={t('dots.options')}
        description={t('dots.optionsHow', { fewest: fewestOptions, most: mostOptions })}
        autosize
        minRows={4}
        maxRows={12}
        value={values.options}
        onChange={(event) => change({ options: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <CountField label={t('tally.perVoter')} value={values.perVoter} onChange={(perVoter) => change({ perVoter })} />
      </div>
      <p className={styles.hint}>{t(withPhones ? 'dots.byPhoneToo' : 'dots.posterOnly')}</p>
      <output className={styles.remark}>
        {wanted.missing !== null &&
          wanted.missing !== 'options' &&
          t(`dots.missing.${wanted.missing}`, { most: wanted.missing === 'perVoter' ? mostDots : mostOptions })}
      </output>
    </EntryForm>
  )
}
