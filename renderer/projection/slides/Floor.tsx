import type { ReactNode } from 'react'
import type { PublicView } from '#shared/contract/public-view.ts'
import { useNow } from '../../ui/page-clock.ts'
import { timeLeft } from '../../ui/time-left.ts'
import { Fit } from '../Fit.tsx'
import { moving, numbered } from '../moving.ts'
import type { Item, Speaker } from '../slide.ts'
import { useIsAhead } from '../until.ts'
import type { WallWords } from '../words.ts'
import { ItemBand } from './Item.tsx'

export interface FloorSlideProps {
  item: Item | null
  speaker: Speaker | null
  view: PublicView
  words: WallWords
}

/** Who speaks and who is next. Never how long, how often, nor who has not. */
export function FloorSlide({ item, speaker, view, words }: FloorSlideProps): ReactNode {
  return (
    <section className="slide floor" data-speaking={speaker !== null}>
      {item !== null && <ItemBand item={item} words={words} />}
      {speaker !== null && <SpeakerPlace speaker={speaker} words={words} />}
      <Next view={view} words={words} heading={headingOf(view, speaker, words)} />
    </section>
  )
}

function headingOf({ round }: PublicView, speaker: Speaker | null, words: WallWords): string {
  if (round !== null) return words.round
  return speaker === null ? words.nextWhenNobody : words.next
}

function SpeakerPlace({ speaker, words }: { speaker: Speaker; words: WallWords }): ReactNode {
  const name = speaker.name ?? words.unnamed
  return (
    <div className="speaker">
      <Fit max={20} min={5.5}>
        <p className="name" style={moving('person', name)}>
          <bdi>{name}</bdi>
        </p>
      </Fit>
      <div className="speaker-foot">
        <p className="kicker">{speaker.form === 'presentation' ? words.presenting : words.speaking}</p>
        <TurnTime speaker={speaker} words={words} />
      </div>
    </div>
  )
}

/** The end of a turn is said to all alike, and nothing is counted past it; its minutes only where the rules ask. */
function TurnTime({ speaker, words }: { speaker: Speaker; words: WallWords }): ReactNode {
  const now = useNow('second')
  const isAhead = useIsAhead(speaker.concludeAt)
  if (speaker.concludeAt !== null && !isAhead) return <p className="turn-time">{words.conclude}</p>
  const { turn } = speaker
  if (turn === null || turn.allowedMs === null) return null
  const spent = turn.spentMs + (turn.runningSince === null ? 0 : Math.max(0, now - turn.runningSince))
  return <p className="turn-time">{words.time(timeLeft(turn.allowedMs, Math.min(spent, turn.allowedMs)))}</p>
}

function Next({ view, words, heading }: { view: PublicView; words: WallWords; heading: string }): ReactNode {
  const names = view.nextSpeakers.map((next) => next.name ?? words.unnamed)
  const keys = numbered(names)
  const others = view.waiting - view.nextSpeakers.length
  if (names.length === 0) return view.listClosed ? <p className="next-none">{words.listClosed}</p> : null
  return (
    <div className="next">
      <h2 className="kicker">{heading}</h2>
      <ol>
        {view.nextSpeakers.map((next, index) => (
          <li key={keys[index]}>
            <bdi className="next-name" style={moving('person', keys[index] ?? '')}>
              {names[index]}
            </bdi>{' '}
            {next.reason !== null && !(next.reason === 'roundTable' && view.round !== null) && (
              <span className="reason">{words.reasons[next.reason]}</span>
            )}
          </li>
        ))}
      </ol>
      {(others > 0 || view.listClosed) && (
        <p className="next-more">
          {[others > 0 ? words.moreWaiting(others) : '', view.listClosed ? words.listClosed : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
    </div>
  )
}
