/** An election of persons: who stands and for how many places, then who is elected, in words before figures. */
import type { ReactNode } from 'react'
import { Fit } from '../Fit.tsx'
import { FitList } from '../FitList.tsx'
import { moving } from '../moving.ts'
import type { CountedElection, Election, Item } from '../slide.ts'
import type { WallWords } from '../words.ts'
import { KickerNumber } from './Item.tsx'

/** More names than these stand in two columns. */
const mostInOneColumn = 6

interface ElectionSlideProps {
  item: Item | null
  election: Election
  words: WallWords
}

export function ElectionSlide({ item, election, words }: ElectionSlideProps): ReactNode {
  const { question, candidates, id } = election
  return (
    <section className="slide dots election">
      <p className="kicker">
        {item !== null && <KickerNumber item={item} />}
        {words.ballots.election(election)}
      </p>
      <Fit max={8} min={5.5} className="dots-question">
        <h1 dir="auto" style={moving('question', id)}>
          {question === '' ? words.noQuestion : question}
        </h1>
      </Fit>
      <div className="dots-options" data-columns={candidates.length > mostInOneColumn ? 2 : 1}>
        <FitList max={7} min={4} keeps="first" others={words.otherOptions}>
          {candidates.map(({ label }) => (
            <li key={label}>
              <span className="dots-label" dir="auto">
                {label}
              </span>
            </li>
          ))}
        </FitList>
      </div>
      <p className="voters">{words.ballots.electionHow(election)}</p>
    </section>
  )
}

interface ElectionResultSlideProps {
  item: Item | null
  election: CountedElection
  words: WallWords
}

/** Most voices first; who is elected is said in a word beside the name, and marked. */
export function ElectionResultSlide({ item, election, words }: ElectionResultSlideProps): ReactNode {
  const { candidates, result } = election
  const { ballots } = words
  const rows = candidates.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))
  const stateOf = (label: string): 'elected' | 'tied' | 'none' => {
    if (result.elected.some((each) => each.label === label)) return 'elected'
    return result.tied?.candidates.some((each) => each.label === label) === true ? 'tied' : 'none'
  }
  const said = { elected: ballots.isElected, tied: ballots.isTied, none: '' }
  return (
    <section className="slide dots-result election-result">
      <p className="result-question" dir="auto" style={moving('question', election.id)}>
        {item !== null && <KickerNumber item={item} />}
        {election.question === '' ? ballots.election(election) : election.question}
      </p>
      <h1 className="election-outcome">{ballots.electionResult(result)}</h1>
      <div className="dots-rows">
        <FitList max={8} min={4} keeps="first" others={words.otherOptions}>
          {rows.map(({ label, count }) => (
            <li key={label} data-state={stateOf(label)}>
              <span className="dots-label" dir="auto">
                {label}
              </span>{' '}
              <b className="dots-count">{ballots.voices(count ?? 0)}</b> <em>{said[stateOf(label)]}</em>
            </li>
          ))}
        </FitList>
      </div>
      <p className="turnout">
        {[ballots.papers(election), result.open > 0 ? ballots.stillOpen(result.open) : ''].filter(Boolean).join(' · ')}
      </p>
    </section>
  )
}
