/** The calm slides: pause, suspension, and the end. */
import type { ReactNode } from 'react'
import type { PublicView } from '#shared/contract/public-view.ts'
import { hour, writtenDate, writtenHour } from '../../ui/hours.ts'
import { Fit } from '../Fit.tsx'
import type { Pause } from '../slide.ts'
import type { WallWords } from '../words.ts'

export interface PauseSlideProps {
  pause: Pause
  /** What a pen has to say meanwhile; mostly nothing. */
  message: string
  view: PublicView
  words: WallWords
}

/** No name and no reason: a suspension is nobody's fault on a wall (evening.md item 15). */
export function PauseSlide({ pause, message, view, words }: PauseSlideProps): ReactNode {
  return (
    <section className="slide rest">
      <h1 className="rest-title">{pause.form === 'pause' ? words.pause : words.suspension}</h1>
      <p className="rest-line">
        {pause.returnAt === null
          ? words.returnSoon
          : words.returnAt(hour(pause.returnAt, view.language, view.timeZone))}
      </p>
      {message.trim() !== '' && (
        <Fit max={8} min={5} className="as-typed rest-message">
          <p dir="auto">{message}</p>
        </Fit>
      )}
    </section>
  )
}

export function AdjournedSlide({ view, words }: { view: PublicView; words: WallWords }): ReactNode {
  const { next, language, timeZone, adjournedAt } = view
  return (
    <section className="slide rest">
      <h1 className="rest-title">{words.adjourned}</h1>
      {adjournedAt !== null && <p className="rest-line">{words.adjournedAt(hour(adjournedAt, language, timeZone))}</p>}
      {next !== null && (
        <div className="rest-next">
          <h2 className="kicker">{words.nextSession}</h2>
          <p className="rest-line">
            {words.on(writtenDate(next.date, language), next.time === null ? null : writtenHour(next.time, language))}
          </p>
          {next.place !== '' && (
            <p className="rest-place" dir="auto">
              {next.place}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
