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

/** Between two items: the whole agenda, what is done struck by a tick, what comes in full ink. */
export function AgendaSlide({ view, words }: AgendaProps): ReactNode {
  return (
    <section className="slide overview">
      <h1 className="overview-title">{words.agenda}</h1>
      <AgendaList items={topLevel(view.agenda)} words={words} />
    </section>
  )
}

/** As many items as the box holds, from the first that is not done; the rest is counted, not cut. */
function AgendaList({ items, words }: { items: PublicItem[]; words: WallWords }): ReactNode {
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
  const longest = Math.max(1, ...items.map((item) => item.title.length))
  const first = firstToShow(items, room - 1)
  const shown = count <= room ? items : items.slice(first, first + room - 1)
  return (
    <ol
      className="agenda"
      ref={box}
      aria-label={words.agenda}
      style={{ '--count': count, '--longest': longest } as CSSProperties}
    >
      {shown.map((item) => (
        <li key={item.id} data-state={item.state}>
          <span className="agenda-number">{item.number}</span>
          <span className="agenda-title" dir="auto">
            {item.title}
          </span>
        </li>
      ))}
      {shown.length < count && <li className="agenda-others">{words.others(count - shown.length)}</li>}
    </ol>
  )
}

/** How many lines of this list its box holds. */
function linesIn(list: HTMLElement): number {
  const line = list.firstElementChild?.getBoundingClientRect().height ?? 0
  return line === 0 ? list.childElementCount : Math.max(1, Math.floor((list.clientHeight + 1) / line))
}
