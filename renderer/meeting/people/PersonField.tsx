/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- WAI-ARIA's
   combobox: `datalist` shows no roles, no hints and nothing over the page's own colours. */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { findPeople } from '#shared/meeting/find-person.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './people.module.css'

/** More names than this and two more letters are quicker than reading. */
const shownAtMost = 7

export interface PersonFieldProps {
  /** Names the field: "asks for the floor". */
  label: string
  people: readonly Person[]
  /** Said beside a name: "present", "waiting". */
  hint?: (person: Person) => string
  /** The key that brings the focus here. */
  shortcut?: string
  /** For the screen that moves the focus here. */
  field?: RefObject<HTMLInputElement | null>
  /** Answers whether it was done; the field is already empty for the next name, and gets it back when it was not. */
  onPick: (person: Person) => Promise<boolean>
  /** Instead of « deux lettres ou un numéro ». */
  placeholder?: string
  /** What is typed may say more than a name: answers what is left to look for. */
  rewrite?: (typed: string) => string
  /** Backspace in the empty field: takes back what `rewrite` understood. */
  onErase?: () => void
  /** Escape in the empty field. */
  onLeave?: () => void
  /** What can be done with a name nobody has; the first with Enter. */
  others?: (typed: string) => readonly OtherChoice[]
}

export interface OtherChoice {
  id: string
  label: string
  run: () => Promise<boolean>
}

/** Two letters or a card number, Enter, next (evening.md items 9 and 11). A combobox after WAI-ARIA. */
export function PersonField(props: PersonFieldProps): ReactNode {
  const { label, people, hint, shortcut, field, onPick, onLeave, others, rewrite, onErase, placeholder } = props
  const { t } = useTranslation('conduct')
  const id = useId()
  const own = useRef<HTMLInputElement>(null)
  const input = field ?? own
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [focused, setFocused] = useState(false)
  const found = text.trim() === '' ? [] : findPeople(people, text).slice(0, shownAtMost)
  const open = focused && text.trim() !== ''
  const choices = [
    ...found.map((person) => ({ id: person.id, person, label: person.name, run: () => onPick(person) })),
    ...(open && found.length === 0 ? (others?.(text.trim()) ?? []) : []).map((other) => ({ ...other, person: null })),
  ]
  const at = Math.min(active, choices.length - 1)

  const write = (next: string): void => {
    setText(next)
    setActive(0)
  }
  const pick = (choice: (typeof choices)[number] | undefined): void => {
    if (choice === undefined) return
    const typed = text
    write('')
    void choice.run().then((done) => {
      // Refused: the name comes back, unless the next one is being typed already.
      if (!done) setText((since) => (since === '' ? typed : since))
    })
  }
  const keys: Partial<Record<string, () => void>> = {
    ArrowDown: () => setActive((at + 1) % Math.max(1, choices.length)),
    ArrowUp: () => setActive((at - 1 + choices.length) % Math.max(1, choices.length)),
    Enter: () => pick(choices[at]),
    Escape: () => {
      if (text !== '') {
        write('')
        return
      }
      input.current?.blur()
      onLeave?.()
    },
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace' && text === '') onErase?.()
    // Ctrl+Enter is the form's: it records, from this field too.
    const isForm = event.ctrlKey || event.metaKey
    const act = event.nativeEvent.isComposing || isForm ? undefined : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className={styles.field}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && choices.length > 0 ? `${id}-${at}` : undefined}
        aria-keyshortcuts={shortcut}
        placeholder={placeholder ?? t('person.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value
          write(rewrite?.(typed) ?? typed)
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
      />
      {shortcut !== undefined && <KeyHint keys={[shortcut]} />}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!open || choices.length === 0}
        className={styles.options}
        // The caret stays in the field while a name is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        {choices.map(({ person, ...choice }, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the field's own
          <li
            key={choice.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onClick={() => pick({ person, ...choice })}
          >
            {person !== null && person.card !== null && <span className={styles.card}>{person.card}</span>}
            <span className={styles.name}>{choice.label}</span>
            {person !== null && (
              <small>{[person.role, hint?.(person) ?? ''].filter((words) => words !== '').join(' · ')}</small>
            )}
          </li>
        ))}
      </ul>
      {open && choices.length === 0 && <output className={styles.nobody}>{t('person.nobody')}</output>}
    </div>
  )
}
