import { SegmentedControl, Switch, Textarea } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { opinionScales } from '#shared/rules/facts.ts'
import { degreesOf } from '#shared/rules/opinions.ts'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import type { OpeningProps } from '../ballots/opening.ts'
import { CountField } from '../record/CountField.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { usePhonesMayVote } from '../record/use-phone-vote.ts'
import { DegreeKey } from './DegreeKey.tsx'
import {
  fewestOptions,
  mostDots,
  mostOptions,
  newOpinion,
  opinionWanted,
  placingId,
  type OpinionDraft,
} from './opinion-draft.ts'
import recordStyles from '../record/record.module.css'

interface OpinionOpeningProps extends Pick<OpeningProps, 'itemId' | 'commands' | 'back' | 'onDone'> {
  /** What was typed where it was asked for. */
  initial?: Partial<OpinionDraft>
}

/** A measure of opinion before it opens: dots or degrees, the question, what it is about. It decides nothing. */
export function OpinionOpening({ itemId, initial, commands, back, onDone }: OpinionOpeningProps): ReactNode {
  const { t } = useTranslation('opinion')
  const { values, change, forget } = useKeptDraft<OpinionDraft>(`opinion ${itemId}`, { ...newOpinion, ...initial })
  const first = useFormFocus<HTMLTextAreaElement>(back)
  const withPhones = usePhonesMayVote()
  const wanted = opinionWanted({ ...values, live: values.live && withPhones })
  const { scale } = values
  const isDots = scale === 'dots'
  const opened = useRef(false)
  const leave = (): void => {
    forget()
    onDone()
  }
  const open = async (): Promise<void> => {
    if (wanted.missing !== null || opened.current) return
    opened.current = true
    const done = await commands.openDots(wanted.opinion)
    opened.current = false
    if (!done) return
    leave()
    // The hand was here: what it opened is seen whole.
    requestAnimationFrame(() => document.getElementById(placingId)?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <EntryForm
      title={t('open')}
      recordLabel={t('openNow')}
      ready={wanted.missing === null}
      onRecord={() => void open()}
      onCancel={leave}
    >
      <p className={recordStyles.hint}>{t('decidesNothing')}</p>
      <SegmentedControl
        aria-label={t('scale')}
        data={opinionScales.map((value) => ({ value, label: t(`scales.${value}`) }))}
        value={scale}
        transitionDuration={0}
        onChange={(chosen) => change({ scale: opinionScales.find((each) => each === chosen) ?? 'dots' })}
      />
      {!isDots && <DegreeKey degrees={degreesOf[scale]} />}
      <Textarea
        ref={first}
        label={t('question')}
        autosize
        maxRows={3}
        value={values.question}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      <Textarea
        label={t(isDots ? 'options' : 'propositions')}
        description={t('optionsHow', { count: fewestOptions[scale], most: mostOptions })}
        autosize
        minRows={3}
        maxRows={12}
        value={values.options}
        onChange={(event) => change({ options: event.currentTarget.value })}
      />
      {isDots && (
        <div className={recordStyles.row}>
          <CountField label={t('perVoter')} value={values.perVoter} onChange={(perVoter) => change({ perVoter })} />
        </div>
      )}
      {withPhones && (
        <Switch
          label={t('live')}
          description={t('liveHow')}
          checked={values.live}
          onChange={(event) => change({ live: event.currentTarget.checked })}
        />
      )}
      <p className={recordStyles.hint}>
        {t(`how.${isDots ? 'dots' : 'degrees'}.${withPhones ? 'withPhones' : 'alone'}`)}
      </p>
      <output className={recordStyles.remark}>
        {wanted.missing !== null &&
          wanted.missing !== 'options' &&
          t(`missing.${wanted.missing}`, { most: wanted.missing === 'perVoter' ? mostDots : mostOptions })}
      </output>
    </EntryForm>
  )
}
