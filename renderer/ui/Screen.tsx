import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Screen.module.css'
import { isTyping } from './typing.ts'

export interface ScreenProps {
  /** The screen's one h1, also the window's title. */
  title: string
  /** Beside or under the title: date and place, the meeting's name. */
  subtitle?: ReactNode
  /** Links between the screens of a meeting. */
  nav?: ReactNode
  /** Right of the header: the badge, the clock, rare actions. */
  aside?: ReactNode
  /** `reading` keeps text to a comfortable line; `wide` is for consoles of several columns, full height, no scroll. */
  width?: 'reading' | 'wide'
  /** One line under the header: what to do now. */
  advice?: ReactNode
  children: ReactNode
}

/**
 * The frame of every app page: skip link, header, navigation, main. When the title changes the focus goes to the
 * heading, so a reader hears where they are; never while someone is typing, whatever screen that is.
 */
export function Screen({ title, subtitle, nav, aside, width = 'reading', advice, children }: ScreenProps): ReactNode {
  const { t } = useTranslation('ui')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title === 'Tablée' ? title : `${title} – Tablée`
    if (!isTyping()) heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <div className={`${styles.screen} ${width === 'wide' ? styles.wide : ''}`}>
      <a className={styles.skip} href="#main" onClick={focusMain}>
        {t('skipToContent')}
      </a>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1
            ref={heading}
            tabIndex={-1}
            className={`${styles.title} ${nav === undefined ? '' : styles.oneLine}`}
            title={title}
          >
            {title}
          </h1>
          {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {nav !== undefined && <nav className={styles.nav}>{nav}</nav>}
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      {advice}
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  )
}

// Routes may live in the hash, so the skip link moves focus itself instead of changing the address.
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main')?.focus()
}
