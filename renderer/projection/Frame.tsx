/** What stays around every slide: whose meeting, the hour, and how far the agenda is. */
import type { ReactNode } from 'react'
import type { PublicItem, PublicView } from '#shared/contract/public-view.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { hour } from '../ui/hours.ts'
import { useNow } from '../ui/page-clock.ts'
import type { Item } from './slide.ts'
import { Time } from './Time.tsx'
import { useIsAhead } from './until.ts'
import type { WallWords } from './words.ts'

/** A cut shorter than this, ms, is not worth a word on the wall. */
const worthAWord = 3000

export interface HeaderProps {
  view: PublicView
  /** The item whose time is told here, when its own slide does not tell it. */
  item: Item | null
  /** Of a file shown page by page; empty otherwise. */
  page: string
  /** False where the slide itself is a clock. */
  hasClock: boolean
  /** Since when the host is not heard (host time); the wall then says how old its picture is. */
  cutAt: number | null
  words: WallWords
}

export function Header({ view, item, page, hasClock, cutAt, words }: HeaderProps): ReactNode {
  const now = useNow('minute')
  const seconds = useNow('second')
  const stale = cutAt !== null && seconds - cutAt > worthAWord
  return (
    <header className="head">
      {stale || item === null ? (
        <p className="council" dir="auto" data-stale={stale}>
          {stale ? words.cut(hour(cutAt, view.language, view.timeZone)) : hasClock && (view.councilName || view.title)}
        </p>
      ) : (
        <Time item={item} words={words} />
      )}
      {page !== '' && <p className="page">{page}</p>}
      <div className="corner">
        {isRehearsal(view.docId) && <p className="rehearsal">{words.rehearsal}</p>}
        <Armed until={view.wall.armedUntil} words={words} />
        {hasClock && (
          <p className="clock">
            <span className="hidden">{words.clock} </span>
            <time>{hour(now, view.language, view.timeZone)}</time>
          </p>
        )}
      </div>
    </header>
  )
}

/** For the few seconds in which the remote's next press goes to the next item: nobody is taken by surprise. */
function Armed({ until, words }: { until: number | null; words: WallWords }): ReactNode {
  return useIsAhead(until) ? <p className="armed">{words.armed}</p> : null
}

/** The agenda as a thin line of places, each as long as it was planned; done, current, ahead by shape and tone. */
export function Footer({ view, words }: { view: PublicView; words: WallWords }): ReactNode {
  const items = topLevel(view.agenda)
  const at = view.item?.number.split('.')[0]
  if (items.length < 2 || view.phase === 'planned' || view.phase === 'adjourned') return null
  return (
    <footer className="course">
      <span className="hidden">{words.progress(view.item?.number ?? '0', items.at(-1)?.number ?? '0')}</span>
      {items.map((item) => (
        <span
          key={item.id}
          className="place"
          data-state={item.number === at ? 'current' : item.state}
          style={{ flexGrow: Math.max(item.minutes ?? 5, 3) }}
        />
      ))}
    </footer>
  )
}

/** Items without the sub-items: numbers with a dot belong to the one before. */
export function topLevel(agenda: readonly PublicItem[]): PublicItem[] {
  return agenda.filter((item) => !item.number.includes('.'))
}
