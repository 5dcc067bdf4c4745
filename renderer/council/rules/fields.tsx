/** The kinds of field a rule is settled by, each with its label and one line that explains it. */
import { Checkbox, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftInput } from '../../meeting/prepare/DraftInput.tsx'
import { readNumber } from './read-number.ts'
import styles from './rules.module.css'

interface Labelled {
  label: string
  how: string
}

interface NumberRuleProps extends Labelled {
  value: number | null
  min: number
  max: number
  /** Nothing typed is an answer too. */
  mayBeEmpty?: boolean
  hasDecimals?: boolean
  onCommit: (value: number | null, group: string) => void
}

/** A number; what is none says which numbers are. */
export function NumberRule(props: NumberRuleProps): ReactNode {
  const { label, how, value, min, max, mayBeEmpty = false, hasDecimals = false, onCommit } = props
  const { t } = useTranslation('rules')
  const [wrong, setWrong] = useState(false)
  return (
    <DraftInput
      label={label}
      description={how}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode={hasDecimals ? 'decimal' : 'numeric'}
      className={styles.short}
      value={value === null ? '' : String(value)}
      error={wrong && t(mayBeEmpty ? 'rangeOrEmpty' : 'range', { min, max })}
      onCommit={(text, group) => {
        const read = readNumber(text, { min, max, mayBeEmpty, hasDecimals })
        setWrong(read === undefined)
        if (read !== undefined) onCommit(read, group)
      }}
    />
  )
}

interface ChoiceRuleProps<Value extends string> extends Labelled {
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

export function ChoiceRule<Value extends string>(props: ChoiceRuleProps<Value>): ReactNode {
  const { label, how, value, choices, onChoose } = props
  return (
    <NativeSelect
      size="md"
      label={label}
      description={how}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      data={choices.map((choice) => ({ ...choice }))}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((choice) => choice.value === currentTarget.value)
        if (chosen !== undefined) onChoose(chosen.value)
      }}
    />
  )
}

interface CheckRuleProps extends Labelled {
  value: boolean
  onChange: (value: boolean) => void
}

export function CheckRule({ label, how, value, onChange }: CheckRuleProps): ReactNode {
  return (
    <Checkbox
      label={label}
      description={how}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

interface ManyRuleProps<Value extends string> extends Labelled {
  value: readonly Value[]
  choices: readonly { value: Value; label: string }[]
  /** The last one ticked stays so: none at all would leave nothing to choose from. */
  atLeastOne?: boolean
  onChange: (value: Value[]) => void
  children?: ReactNode
}

/** Several of a list, kept in the order of the list whatever order they were ticked in. */
export function ManyRule<Value extends string>(props: ManyRuleProps<Value>): ReactNode {
  const { label, how, value, choices, atLeastOne = false, onChange, children } = props
  return (
    <fieldset className={styles.many}>
      <legend>{label}</legend>
      <p className={styles.how}>{how}</p>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          checked={value.includes(choice.value)}
          disabled={atLeastOne && value.length === 1 && value.includes(choice.value)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(
              choices
                .map((each) => each.value)
                .filter((each) => (each === choice.value ? checked : value.includes(each))),
            )
          }
        />
      ))}
      {children}
    </fieldset>
  )
}
