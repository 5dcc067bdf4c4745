import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { degreesOf } from '#shared/rules/opinions.ts'
import { tallyRemarks } from '#shared/rules/votes.ts'
import { DegreeMark } from '../../ui/DegreeMark.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import type { Commands } from '../evening/commands.ts'
import { lastEntry, type Evening } from '../evening/evening.ts'
import { CountField, digitsOf } from '../record/CountField.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { PhonesVoted } from '../record/PhonesVoted.tsx'
import { Remark } from '../record/Remark.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { DegreeKey } from './DegreeKey.tsx'
import { cellsAfter, gradesFact, type Graded, type GradesDraft } from './grades-draft.ts'
import recordStyles from '../record/record.module.css'
import styles from './opinion.module.css'

interface GradesFormProps {
  graded: Graded
  evening: Evening
  commands: Commands
  aside?: ReactNode
  /** Given when it was asked for: it then takes the caret, and may be given up. */
  onDone?: (() => void) | undefined
  /** It comes in answer to a press. */
  takesCaret?: boolean
}

/** Where an arrow leads, in rows and columns. */
const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/**
 * Cards counted by hand: a proposition a row, a degree a column. Tab and the arrows go from cell to cell, Enter to the
 * next; Ctrl+Enter notes all of it.
 */
export function GradesForm({ graded, evening, commands, aside, onDone, takesCaret }: GradesFormProps): ReactNode {
  const { t } = useTranslation('opinion')
  const { values, change, forget } = useKeptDraft<GradesDraft>(`grades ${graded.tallyId}`, graded.draft)
  const first = useFormFocus<HTMLInputElement>()
  const { scale, options, phones } = graded
  const degrees = degreesOf[scale]
  const fact = gradesFact(values, graded)
  const remark = tallyRemarks({
    form: fact.form,
    options: fact.options,
    perVoter: 1,
    voters: fact.voters ?? null,
    blank: 0,
  })[0]
  const leave = (): void => {
    forget()
    onDone?.()
  }
  const record = async (): Promise<void> => {
    const known = lastEntry(evening, 'tallyRecorded', (entry) => entry.tallyId === graded.tallyId)
    if (await commands.tally(fact, known === null ? {} : { corrects: known.id, at: known.at })) leave()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return
    const cells = [...event.currentTarget.querySelectorAll('input')]
    const here = cells.indexOf(event.target)
    const [rows, columns] = arrows[event.key] ?? (event.key === 'Enter' ? [0, event.shiftKey ? -1 : 1] : [0, 0])
    if (rows === 0 && columns === 0) return
    event.preventDefault()
    const next = cells[here + rows * degrees.length + columns]
    next?.focus()
    next?.select()
  }
  return (
    <EntryForm
      title={t('counting')}
      recordLabel={t('record')}
      onRecord={() => void record()}
      onCancel={onDone === undefined ? undefined : leave}
      aside={aside}
    >
      <p className={recordStyles.question}>{graded.question === '' ? t('noText') : graded.question}</p>
      {phones !== null && <PhonesVoted voters={phones.voters} rule={t('noCardToo')} />}
      <div className={styles.scroll}>
        {degrees.length > 3 && (
          <div className={styles.narrow}>
            <DegreeKey degrees={degrees} />
          </div>
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of its cells */}
        <table className={styles.grades} onKeyDown={onKeyDown}>
          <caption>{t('cells')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('proposition')}</th>
              {degrees.map((degree) => (
                <th key={degree} scope="col">
                  <DegreeMark degree={degree} />
                  <span>{t(`colors.${degree}`)}</span>
                  <small>{t(`degrees.${degree}`)}</small>
                </th>
              ))}
              <th scope="col">{t('sum')}</th>
            </tr>
          </thead>
          <tbody>
            {options.map((option, row) => (
              <tr key={option}>
                <th scope="row">{option}</th>
                {degrees.map((degree, column) => {
                  const byPhone = phones?.grades[row]?.[column] ?? 0
                  return (
                    <td key={degree}>
                      <input
                        {...(row === 0 && column === 0 && (onDone !== undefined || takesCaret === true)
                          ? { ref: first }
                          : {})}
                        aria-label={t('cell', { option, degree: t(`degrees.${degree}`) })}
                        inputMode="numeric"
                        autoComplete="off"
                        value={values.cells[row]?.[column] ?? ''}
                        onChange={(event) =>
                          change({ cells: cellsAfter(values.cells, row, column, digitsOf(event.currentTarget.value)) })
                        }
                      />
                      {byPhone > 0 && <small>{t('byPhone', { count: byPhone })}</small>}
                    </td>
                  )
                })}
                <td>
                  <output>{fact.options[row]?.count ?? 0}</output>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={recordStyles.counts}>
        <CountField
          label={t(phones === null || phones.voters === 0 ? 'voters' : 'handVoters')}
          value={values.voters}
          {...(phones === null || phones.voters === 0 || fact.voters === undefined
            ? {}
            : { beside: t('phoneVoters', { count: phones.voters, total: fact.voters }) })}
          onChange={(voters) => change({ voters })}
        />
        <output className={recordStyles.remark}>
          <Remark remark={remark} />
        </output>
      </div>
    </EntryForm>
  )
}
