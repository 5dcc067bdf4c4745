/** A dot vote: what one chooses between, then what the dots say, in figures first. */
import type { CSSProperties, ReactNode } from 'react'
import { Fit } from '../Fit.tsx'
import { FitList } from '../FitList.tsx'
import { moving } from '../moving.ts'
import type { CountedDots, Dots, Item } from '../slide.ts'
import type { WallWords } from '../words.ts'
import { KickerNumber } from './Item.tsx'

/** More options than these stand in two columns. */
const mostInOneColumn = 6

interface DotsSlideProps {
  item: Item | null
  dots: Dots
  words: WallWords
}

export function DotsSlide({ item, dots, words }: DotsSlideProps): ReactNode {
  const { question, options, perVoter, phoneVoters, state, totals } = dots
  return (
    <section className="slide dots">
      <p className="kicker">
        {item !== null && <KickerNumber item={item} />}
        {words.dots} · {words.opinion.means}
      </p>
      <Fit max={8} min={5.5} className="dots-question">
        <h1 dir="auto" style={moving('question', dots.id)}>
          {question === '' ? words.noQuestion : question}
        </h1>
      </Fit>
      <div className="dots-options" data-columns={options.length > mostInOneColumn ? 2 : 1}>
        <FitList max={7} min={4} keeps="first" others={words.otherOptions}>
          {options.map((option, place) => (
            // Options never move: their place is their number.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              <b>{place + 1}</b>{' '}
              <span className="dots-label" dir="auto">
                {option}
              </span>
              {totals !== null && <b className="dots-count">{totals[place] ?? 0}</b>}
            </li>
          ))}
        </FitList>
      </div>
      <p className="voters">
        {state === 'counting' ? words.dotsCounting : words.dotsHow(perVoter, phoneVoters !== null)}
      </p>
      {phoneVoters !== null && <p className="turnout">{words.dotsTurnout(phoneVoters)}</p>}
    </section>
  )
}

interface DotsResultSlideProps {
  item: Item | null
  dots: CountedDots
  words: WallWords
}

/** The most dots first; the bars only repeat the figures. */
export function DotsResultSlide({ item, dots, words }: DotsResultSlideProps): ReactNode {
  const rows = dots.options
    .map((label, place) => ({ label, place, count: dots.totals[place] ?? 0 }))
    .sort((a, b) => b.count - a.count || a.place - b.place)
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <section className="slide dots-result">
      <p className="result-question" dir="auto" style={moving('question', dots.id)}>
        {item !== null && <KickerNumber item={item} />}
        {dots.question === '' ? words.dots : dots.question}
      </p>
      <h1 className="hidden">{words.dotsResult}</h1>
      <p className="grades-means">{words.opinion.means}</p>
      <div className="dots-rows">
        <FitList max={9} min={4} keeps="first" others={words.otherOptions}>
          {rows.map(({ label, place, count }) => (
            <li key={place}>
              <span className="dots-label" dir="auto">
                {label}
              </span>{' '}
              <b className="dots-count">{count}</b>
              <i aria-hidden="true" style={{ '--part': count / most } as CSSProperties} />
            </li>
          ))}
        </FitList>
      </div>
    </section>
  )
}
