/** What a pen puts on the wall by itself: a message, a wording, a question to the room, points to come back to. */
import type { ReactNode } from 'react'
import type { PublicView } from '#shared/contract/public-view.ts'
import { Fit } from '../Fit.tsx'
import { FitList } from '../FitList.tsx'
import type { Item } from '../slide.ts'
import type { WallWords } from '../words.ts'
import { ItemBand, KickerNumber } from './Item.tsx'

export function MessageSlide({ text }: { text: string }): ReactNode {
  return (
    <section className="slide message">
      <Fit max={17} min={5.5} className="as-typed">
        <h1 dir="auto">{text}</h1>
      </Fit>
    </section>
  )
}

interface OnItemProps {
  item: Item | null
  words: WallWords
}

/** Framed, and said to be a proposal: nobody may take it for what was decided. */
export function WordingSlide({ item, text, words }: OnItemProps & { text: string }): ReactNode {
  return (
    <section className="slide wording">
      <p className="kicker">
        {item !== null && <KickerNumber item={item} />}
        {words.wording}
      </p>
      <div className="sheet">
        <Fit max={11} min={5.5} className="as-typed">
          <h1 dir="auto">{text}</h1>
        </Fit>
      </div>
      <p className="beside">{words.wordingMeans}</p>
    </section>
  )
}

/** The question the founding text asks for, to the whole room, with nobody's name (evening.md item 12). */
export function DissentSlide({ item, words }: OnItemProps): ReactNode {
  return (
    <section className="slide dissent">
      {item !== null && <ItemBand item={item} words={words} as="p" />}
      <Fit max={19} min={5.5}>
        <h1>{words.dissent}</h1>
      </Fit>
      <p className="beside">{words.dissentMeans}</p>
    </section>
  )
}

/** Being written down calms people: in their own words, with their name if they want it. */
export function ParkedPointsSlide({ view, words }: { view: PublicView; words: WallWords }): ReactNode {
  return (
    <section className="slide parked">
      <h1 className="overview-title">{words.parkedPoints}</h1>
      {view.parkedPoints.length === 0 ? (
        <p className="beside">{words.parkedNone}</p>
      ) : (
        <FitList max={7.5} min={4} others={words.others}>
          {view.parkedPoints.map((point) => (
            <li key={point.id} className="parked-point">
              <span className="parked-text" dir="auto">
                {point.text}
              </span>{' '}
              {point.author !== '' && <bdi className="parked-author">{point.author}</bdi>}
            </li>
          ))}
        </FitList>
      )}
    </section>
  )
}
