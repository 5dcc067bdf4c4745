import { TextInput } from '@mantine/core'
import type { ReactNode, Ref } from 'react'

export interface CountFieldProps {
  label: string
  /** Its whole name, where what stands around it says the rest to the eye. */
  name?: string
  /** Digits, or nothing yet. */
  value: string
  onChange: (digits: string) => void
  field?: Ref<HTMLInputElement>
  /** Under the field: what is added to it. */
  beside?: string
  /** Before the label: a card's colour and shape. */
  sign?: ReactNode
}

/** A whole number, typed. What is no digit is left out; there are no arrows to brush against. */
export function CountField({ label, name, value, onChange, field, beside, sign }: CountFieldProps): ReactNode {
  return (
    <TextInput
      ref={field}
      label={
        sign === undefined ? (
          label
        ) : (
          <>
            {sign}
            {label}
          </>
        )
      }
      {...(name === undefined ? {} : { 'aria-label': name })}
      value={value}
      description={beside}
      inputWrapperOrder={['label', 'input', 'description']}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => onChange(digitsOf(event.currentTarget.value))}
    />
  )
}

/** At most five digits: the contract's largest count is 100,000. */
export function digitsOf(typed: string): string {
  return typed.replaceAll(/\D/g, '').slice(0, 5)
}

/** What a field counts; nothing typed is none. */
export function countOf(digits: string): number {
  return digits === '' ? 0 : Number(digits)
}
