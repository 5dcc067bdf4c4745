import type { ReactNode } from 'react'
import { Fit } from '../Fit.tsx'
import type { Deliberation, Item } from '../slide.ts'
import type { WallWords } from '../words.ts'
import { KickerNumber } from './Item.tsx'

interface DeliberationSlideProps {
  item: Item | null
  deliberation: Deliberation
  words: WallWords
}

/**
 * The step the room is at, in plain words, what one may say now, and the text it is about. Nothing counts down: a
 * silence is part of it.
 */
export function DeliberationSlide({ item, deliberation, words }: DeliberationSlideProps): ReactNode {
  const { deciding } = words
  const { mode, step, place, steps, text, objections, outcome } = deliberation
  const written = mode === 'consent' ? deciding.objections(objections) : deciding.otherViews(objections)
  return (
    <section className="slide wording deliberation">
      <p className="kicker">
        {item !== null && <KickerNumber item={item} />}
        {deciding.mode[mode]}
        {outcome === null && ` · ${deciding.step(place, steps)}`}
      </p>
      <h1 className="step">{deciding.discussed(deliberation)}</h1>
      <div className="sheet">
        <Fit max={8} min={4} className="as-typed">
          <p className="step-text" dir="auto">
            {text}
          </p>
        </Fit>
      </div>
      <p className="beside">
        {[outcome === null ? (deciding.means[step] ?? '') : '', objections > 0 ? written : '']
          .filter((each) => each !== '')
          .join(' ')}
      </p>
    </section>
  )
}
