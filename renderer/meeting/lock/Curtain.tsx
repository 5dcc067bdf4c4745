import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptChoice } from '../../app/kept-choice.ts'
import { Clock } from '../../ui/Clock.tsx'
import { locked, spelled, unlock } from './locked.ts'
import styles from './lock.module.css'

/** A calm curtain over the page while this computer is locked; the wall, the timers and the journal go on under it. */
export function Curtain(): ReactNode {
  const [word] = useKeptChoice(locked)
  return word === null ? null : <Drawn word={word} />
}

function Drawn({ word }: { word: string }): ReactNode {
  const { t } = useTranslation('roomScreen')
  const [so, setSo] = useState(0)
  const curtain = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const dialog = curtain.current
    dialog?.showModal()
    let typed = 0
    // Before any other listener of the page: no key does anything meanwhile, whichever it is.
    const onKey = (event: KeyboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.type !== 'keydown' || event.repeat) return
      typed = spelled(word, typed, event.key)
      setSo(typed)
      if (typed === word.length) unlock()
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('keyup', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('keyup', onKey, true)
      dialog?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [word])
  return (
    <dialog
      ref={curtain}
      className={styles.curtain}
      aria-labelledby="curtain-title"
      aria-describedby="curtain-how"
      onCancel={(event) => event.preventDefault()}
    >
      <div className={styles.middle}>
        <p className={styles.hour}>
          <Clock />
        </p>
        <h2 id="curtain-title">{t('lock.title')}</h2>
        <p>{t('lock.goesOn')}</p>
        <p id="curtain-how">{t('lock.how', { word })}</p>
        <p className={styles.word} aria-hidden="true">
          {word.split('').map((letter, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a letter is its place
            <span key={place} data-typed={place < so}>
              {letter}
            </span>
          ))}
        </p>
      </div>
    </dialog>
  )
}
