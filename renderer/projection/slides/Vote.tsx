import type { CSSProperties, ReactNode } from 'react'
import { Fit } from '../Fit.tsx'
import { moving } from '../moving.ts'
import type { CountedVote, Item, Vote } from '../slide.ts'
import type { WallWords } from '../words.ts'
import { KickerNumber } from './Item.tsx'

const choices = ['for', 'against', 'abstain'] as const
/** More marks than this are a texture, not a count. */
const mostMarks = 60

export interface VoteSlideProps {
  item: Item | null
  vote: Vote
  words: WallWords
}

/** What is voted, what each answer does, who votes: the three lines of evening.md item 12. */
export function VoteSlide({ item, vote, words }: VoteSlideProps): ReactNode {
  const takes = words.ballots.takes(vote)
  const question = vote.question === '' ? words.noQuestion : vote.question
  return (
    <section className="slide vote">
      <p className="kicker">
        {item !== null && <KickerNumber item={item} />}
        {words.ballots.voting(vote)}
      </p>
      <Fit max={12} min={5.5} className="question">
        <h1 dir="auto" style={moving('question', vote.id)}>
          {question}
        </h1>
      </Fit>
      <Choices vote={vote} words={words} />
      <p className="voters">{words.voters(vote.votesInRoom)}</p>
      {takes !== '' && <p className="turnout">{takes}</p>}
      {vote.phoneVoters !== null && <PhoneLines vote={vote} voters={vote.phoneVoters} words={words} />}
    </section>
  )
}

/** Side by side, each the same size; one under the other once somebody said what a vote does. */
function Choices({ vote, words }: { vote: Vote; words: WallWords }): ReactNode {
  const means = { for: vote.forMeans, against: vote.againstMeans, abstain: '' }
  const isPaper = vote.ballot === 'secretPaper'
  const isCards = vote.ballot === 'colorCards'
  const isSaid = means.for !== '' || means.against !== ''
  return (
    <ul className="choices" data-said={isSaid} data-ballot={vote.ballot}>
      {choices.map((choice) => (
        <li key={choice} data-choice={choice}>
          <b>{isPaper && choice === 'abstain' ? words.ballots.blankPaper : words.choices[choice]}</b>{' '}
          <span dir="auto">{means[choice] || (isCards ? words.ballots.cards : words.choiceMeans)[choice]}</span>
        </li>
      ))}
    </ul>
  )
}

/** How one votes, and how many did by phone; in one line where the answers are explained, for the question needs room. */
function PhoneLines({ vote, voters, words }: { vote: Vote; voters: number; words: WallWords }): ReactNode {
  if (vote.ballot === 'secretPhone') {
    return (
      <>
        <p className="voters">{words.secretHow}</p>
        <p className="turnout">{words.secretTurnout(voters)}</p>
      </>
    )
  }
  const turnout = words.turnout(voters)
  if (vote.forMeans !== '' || vote.againstMeans !== '') {
    return <p className="turnout">{voters === 0 ? words.byPhoneOrHand : turnout}</p>
  }
  return (
    <>
      <p className="voters">{words.byPhoneOrHand}</p>
      <p className="turnout">{turnout}</p>
    </>
  )
}

export interface ResultSlideProps {
  item: Item | null
  vote: CountedVote
  words: WallWords
}

/** The result in words and figures; the marks only repeat them, one a vote. */
export function ResultSlide({ item, vote, words }: ResultSlideProps): ReactNode {
  const { counts, outcome, ballot } = vote
  const means = words.ballots.outcomeMeans(vote)
  const total = counts.for + counts.against + counts.abstain
  return (
    <section className="slide result" data-outcome={outcome ?? 'none'}>
      <p className="result-question" dir="auto" style={moving('question', vote.id)}>
        {item !== null && <KickerNumber item={item} />}
        {vote.question === '' ? words.vote : vote.question}
      </p>
      <h1 className="outcome">
        {words.ballots.outcome(vote)} {means !== '' && <span className="tie">{means}</span>}
      </h1>
      <p className="counts">{words.ballots.counts(vote)}</p>
      {counts.notVoting > 0 && <p className="not-voting">{words.notVoting(counts.notVoting)}</p>}
      {total > 0 && total <= mostMarks && (
        <div className="marks" aria-hidden="true" data-ballot={ballot}>
          {choices.map((choice) => (
            <span key={choice} className="marks-group" style={{ '--count': counts[choice] } as CSSProperties}>
              {Array.from({ length: counts[choice] }, (_, mark) => (
                <i key={mark} data-choice={choice} />
              ))}
            </span>
          ))}
        </div>
      )}
    </section>
  )
}
