import { TextInput, type TextInputProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDraft, type Commit } from './use-draft.ts'

export interface DraftInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onFocus'> {
  value: string
  onCommit: Commit
}

/** A labelled field that keeps what is typed. */
export function DraftInput({ value, onCommit, ...props }: DraftInputProps): ReactNode {
  return <TextInput maxLength={10_000} {...props} {...useDraft(value, onCommit)} />
}
