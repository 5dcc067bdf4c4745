import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { PublicItem, PublicView } from '#shared/contract/public-view.ts'
import { dateWords, hour } from '../../ui/hours.ts'
import { Fit } from '../Fit.tsx'
import { topLevel } from '../Frame.tsx'
import type { WallWords } from '../words.ts'
import { firstToShow } from './first-to-show.ts'

interface AgendaProps {
  view: PublicView
  words: WallWords
}

/** While people come in: whose meeting this is, when, where, and what it will talk about. */
export function WelcomeSlide({ view, words }: AgendaProps): ReactNode {
  const { language, timeZone, plannedStart } = view
  return (
    <section className="slide welcome">
      <div className="welcome-words">
        <Fit max={12} min={5.5}>
          <h1 dir="auto">{view.title}</h1>
        </Fit>
        <p className="when">
          {words.opensAt(dateWords(plannedStart, language, timeZone), hour(plannedStart, language, timeZone))}
        </p>
        {view.place !== '' && (
          <p className="where" dir="auto">
            {view.place}
          </p>
        )}
      </div>
      <AgendaList items={topLevel(view.agenda)} words={words} />
    </section>
  )
}

/** The whole agenda, both levels: what is done, where we are, what was put off, when the rest is expected. */
export function AgendaSlide({ view, words }: AgendaProps): ReactNode {
  return (
    <section className="slide overview">
      <h1 className="overview-title">{words.agenda}</h1>
      <AgendaList items={view.agenda} words={words} hourOf={(at) => hour(at, view.language, view.timeZone)} />
    </section>
  )
}

interface AgendaListProps {
  items: PublicItem[]
  words: WallWords
  /** Given when each line also says how it stands. */
  hourOf?: (at: number) => string
}

/** As many items as the box holds, from the first that is not done; the rest is counted, not cut. */
function AgendaList({ items, words, hourOf }: AgendaListProps): ReactNode {
  const box = useRef<HTMLOListElement>(null)
  const [room, setRoom] = useState(items.length)
  const count = items.length
  useLayoutEffect(() => {
    const list = box.current
    if (list === null) return undefined
    const measure = (): void => setRoom(linesIn(list))
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(list)
    return () => sizes.disconnect()
  }, [])
  const longest = Math.max(1, ...items.map((item) => item.title.length + (hourOf === undefined ? 0 : 14)))
  const first = firstToShow(items, room - 1)
  const shown = count <= room ? items : items.slice(first, first + room - 1)
  return (
    <ol
      className="agenda"
      ref={box}
      aria-label={words.agenda}
      style={{ '--count': Math.min(count, mostLines), '--longest': longest } as CSSProperties}
    >
      {shown.map((item) => (
        <li key={item.id} data-state={item.state} data-level={item.number.includes('.') ? 2 : 1}>
          <span className="agenda-number">{item.number}</span>{' '}
          <span className="agenda-title" dir="auto">
            {item.title}
          </span>{' '}
          {hourOf !== undefined && <Standing item={item} words={words} hourOf={hourOf} />}
        </li>
      ))}
      {shown.length < count && <li className="agenda-others">{words.others(count - shown.length)}</li>}
    </ol>
  )
}

/** In words or by a tick, never by colour alone. */
function Standing({ item, words, hourOf }: Required<Omit<AgendaListProps, 'items'>> & { item: PublicItem }): ReactNode {
  const isAhead = item.state === 'ahead' || item.state === 'current'
  return (
    <>
      {item.mustTreat && isAhead && <span className="agenda-must">{words.mustTreat}</span>}{' '}
      <span className="agenda-standing">
        {item.state === 'done' && (
          <svg viewBox="0 0 24 20" role="img" aria-label={words.done}>
            <path d="M2 11 9 18 22 2" />
          </svg>
        )}
        {item.state === 'current' && words.current}
        {item.state === 'postponed' && words.postponed}
        {item.state === 'ahead' && item.expectedStart !== null && hourOf(item.expectedStart)}
      </span>
    </>
  )
}

/** With more than these, lines take the least size and the list shows where the session is. */
const mostLines = 16

/** How many lines of this list its box holds. */
function linesIn(list: HTMLElement): number {
  const line = list.firstElementChild?.getBoundingClientRect().height ?? 0
  return line === 0 ? list.childElementCount : Math.max(1, Math.floor((list.clientHeight + 1) / line))
}
