/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- WAI-ARIA's
   combobox, as in PersonField. */
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../../storage/hooks.tsx'
import { hostTime } from '../../ui/page-clock.ts'
import type { Evening } from '../evening/evening.ts'
import type { LineCommand } from './line/line-command.ts'
import { readLine } from './line/read-line.ts'
import { useLineWords } from './line/use-line-words.ts'
import { closeLine, keepText } from './line-store.ts'
import styles from './strip.module.css'

/** An empty line chooses nothing: Enter by mistake does nothing. */
function firstOf(text: string): number {
  return text.trim() === '' ? -1 : 0
}

interface LineFieldProps {
  evening: Evening
  /** What it begins with. */
  initial: string
  /** Does it; the line is closed and the caret back in the text by then. */
  onCommand: (command: LineCommand, typed: string, words: string) => void
}

/** One line that says what Enter will do before it is pressed. Enter and Escape both return to the same caret. */
export function LineField({ evening, initial, onCommand }: LineFieldProps): ReactNode {
  const { t, i18n } = useTranslation('strip')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(initial)
  const [active, setActive] = useState(firstOf(initial))
  const [confirming, setConfirming] = useState(false)
  const { does, suggests } = useLineWords(evening)
  const { suggestions, problem } = readLine(text, {
    evening,
    language: i18n.language === 'en' ? 'en' : 'fr',
    now: hostTime(),
  })
  const at = Math.min(active, suggestions.length - 1)
  const chosen = suggestions[at]
  const { acts } = useMeeting()
  /** What Enter was pressed on before the command above it was answered. */
  const asked = useRef<string | null>(null)

  // Asked for by the person's own key: the very next letter belongs to the line.
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])

  const write = (next: string): void => {
    asked.current = null
    setText(next)
    setActive(firstOf(next))
    setConfirming(false)
  }
  const take = (place: number): void => {
    const suggestion = suggestions[place]
    if (suggestion === undefined) return
    const { command } = suggestion
    if (command === null) write(suggestion.text)
    // The one act that ends the evening is asked for twice, here as by its key.
    else if (command.do === 'adjourn' && !confirming) {
      write(suggestion.text)
      setConfirming(true)
    } else {
      keepText('')
      closeLine()
      onCommand(command, text, does(command))
    }
  }
  const takeAsked = useRef(() => undefined as void)
  useLayoutEffect(() => {
    takeAsked.current = () => {
      if (asked.current === text) take(at)
    }
  })
  useEffect(
    () => () => {
      asked.current = null
    },
    [],
  )
  /** « 3 contre » means nothing before its vote is open: pressed too early, Enter waits for that answer. */
  const enter = (): void => {
    const says = chosen?.command ?? null
    const before = says === null && text.trim() !== '' ? acts.settled() : null
    if (before === null) {
      take(at)
      return
    }
    asked.current = text
    void before.then(() => takeAsked.current())
  }
  const keys: Partial<Record<string, () => void>> = {
    ArrowDown: () => setActive((at + 1) % Math.max(1, suggestions.length)),
    ArrowUp: () => setActive(at <= 0 ? suggestions.length - 1 : at - 1),
    Enter: enter,
    Tab: () => {
      if (chosen !== undefined) write(chosen.text)
    },
    Escape: () => {
      keepText(text)
      closeLine()
    },
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const said = problem !== null ? t(`problem.${problem}`) : confirming ? t('again') : t('how')
  return (
    <div className={styles.line} role="search" aria-label={t('title')} data-keeps-text="">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('field')}
        aria-expanded={suggestions.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${at}`}
        aria-describedby={`${id}-said`}
        placeholder={t('placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        // Pressed elsewhere: the line gives way, and the place pressed keeps the focus.
        onBlur={(event) => {
          if (event.relatedTarget !== null) closeLine(false)
        }}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('field')}
        hidden={suggestions.length === 0}
        onMouseDown={(event) => event.preventDefault()}
      >
        {suggestions.map((suggestion, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the field's own
          <li
            // By place: two people may answer to the same letters.
            key={`option ${place}`}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onClick={() => take(place)}
          >
            <span>{suggests(suggestion)}</span>
            {suggestion.text.trim() !== text.trim() && <kbd>{suggestion.text.trim()}</kbd>}
          </li>
        ))}
      </ul>
      <output id={`${id}-said`} className={styles.said} data-tone={problem === null ? undefined : 'caution'}>
        {said}
      </output>
    </div>
  )
}
