import { Button } from '@mantine/core'
import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import styles from './agenda.module.css'

interface AddItemProps {
  evening: Evening
  commands: Commands
  field: RefObject<HTMLInputElement | null>
}

/** One line for an item nobody had foreseen: after the one under way with Enter, at the end with Shift and Enter. */
export function AddItem({ evening, commands, field }: AddItemProps): ReactNode {
  const { t } = useTranslation('conduct')
  const [text, setText] = useState('')
  const isOn = evening.current !== null
  const add = (place: 'next' | 'end'): void => {
    if (commands.addItem(text, isOn ? place : 'end')) setText('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') add(event.shiftKey ? 'end' : 'next')
    else if (event.key !== 'Escape') return
    else if (text === '') field.current?.blur()
    else setText('')
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.addItem}>
      <div>
        <input
          ref={field}
          type="text"
          aria-label={t('agenda.add')}
          aria-keyshortcuts="g"
          placeholder={t('agenda.addHow')}
          autoComplete="off"
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys={['G']} />
      </div>
      {text.trim() !== '' && (
        <p>
          {isOn && (
            <Button size="compact-sm" onClick={() => add('next')} rightSection={<KeyHint keys={['Enter']} />}>
              {t('agenda.addNext')}
            </Button>
          )}
          <Button size="compact-sm" onClick={() => add('end')}>
            {t('agenda.addEnd')}
          </Button>
        </p>
      )}
    </div>
  )
}
