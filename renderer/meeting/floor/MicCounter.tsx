import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { micShares, micSides as sides, micTurnsOf, type MicSide } from '#shared/rules/mic.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow } from '../evening/live.ts'
import { micSides } from './mic-sides.ts'
import { turnClock } from './turn-clock.ts'
import styles from './floor.module.css'

/** The key of each side, on the row above the letters: by its place, for AZERTY gives figures with Shift. */
const digits: Record<MicSide, string> = { a: '1', b: '2', other: '3' }

/** A room where nobody is named: who takes the microphone is counted by side, one key each (issue 5). */
export function MicCounter({ evening, commands }: { evening: Evening; commands: Commands }): ReactNode {
  const { t } = useTranslation('floor')
  const [naming, setNaming] = useState(false)
  const { mic } = evening.session
  const names = micSides(evening.rules, evening.meeting.header.micSides)
  const nameOf = (side: MicSide): string => (side === 'other' ? t('mic.other') : names[side])
  useShortcuts('conduct', [
    ...sides.map((side) => ({
      id: `conduct.mic.${side}`,
      code: `Digit${digits[side]}`,
      label: t('mic.key', { side: nameOf(side) }),
      run: () => void commands.takeMic(side),
    })),
    { id: 'conduct.mic.free', code: 'Digit0', label: t('mic.freeKey'), run: () => void commands.leaveMic() },
  ])
  return (
    <section className={styles.mic} aria-label={t('mic.title')}>
      <p className={styles.micNow} aria-live="polite">
        {mic === null ? t('mic.nobody') : t('mic.speaks', { side: nameOf(mic.side) })}
      </p>
      <div className={styles.micSides}>
        {sides.map((side) => (
          <button
            key={side}
            type="button"
            aria-pressed={mic?.side === side}
            aria-keyshortcuts={digits[side]}
            onClick={() => void commands.takeMic(side)}
          >
            <span className={styles.micName}>
              <KeyHint keys={[digits[side]]} /> {nameOf(side)}
            </span>
            <MicShare evening={evening} side={side} />
          </button>
        ))}
        <button type="button" disabled={mic === null} aria-keyshortcuts="0" onClick={() => void commands.leaveMic()}>
          <span className={styles.micName}>
            <KeyHint keys={['0']} /> {t('mic.free')}
          </span>
        </button>
      </div>
      {naming ? (
        <div className={styles.micNames}>
          {(['a', 'b'] as const).map((side) => (
            <label key={side}>
              {t('mic.nameOf', { side: side.toUpperCase() })}
              <input
                type="text"
                maxLength={60}
                defaultValue={evening.meeting.header.micSides[side]}
                placeholder={names[side]}
                onBlur={(event) => commands.nameMicSide(side, event.currentTarget.value.trim())}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== 'Escape') return
                  event.preventDefault()
                  event.currentTarget.blur()
                  setNaming(false)
                }}
              />
            </label>
          ))}
        </div>
      ) : (
        <button type="button" className={styles.quiet} onClick={() => setNaming(true)}>
          {t('mic.rename')}
        </button>
      )}
    </section>
  )
}

/** Turns and time of one side in the session; moves each second while it speaks. */
function MicShare({ evening, side }: { evening: Evening; side: MicSide }): ReactNode {
  const { t } = useTranslation('floor')
  const { turns, ms } = micShares(micTurnsOf(evening.standing, useEveningNow(evening)))[side]
  return (
    <small>
      {t('mic.turns', { count: turns })} · {turnClock(ms)}
    </small>
  )
}
