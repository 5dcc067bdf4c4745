import type { ReactNode } from 'react'
import { Fit } from '../Fit.tsx'
import type { Decision, Item } from '../slide.ts'
import type { WallWords } from '../words.ts'
import { KickerNumber } from './Item.tsx'

export interface DecisionSlideProps {
  item: Item | null
  decision: Decision
  words: WallWords
}

/** The wording of a decision, as the secretary wrote it. */
export function DecisionSlide({ item, decision, words }: DecisionSlideProps): ReactNode {
  return (
    <section className="slide decision">
      <p className="kicker">
        {item !== null && <KickerNumber item={item} />}
        {words.decisions[decision.type] ?? words.decisions['decision']}
      </p>
      <Fit max={11} min={5.5} className="decision-text">
        <h1 dir="auto">{decision.text}</h1>
      </Fit>
      {words.deciding.beside(decision) !== '' && (
        <p className="beside" dir="auto">
          {words.deciding.beside(decision)}
        </p>
      )}
    </section>
  )
}
