/** The wall set aside: calm, lent to another program, or shown to find out what the room sees. */
import type { ReactNode } from 'react'
import type { PublicView } from '#shared/contract/public-view.ts'
import { wallFigure } from '#shared/contract/wall-figure.ts'
import { hour } from '../../ui/hours.ts'
import { useNow } from '../../ui/page-clock.ts'
import type { WallWords } from '../words.ts'

interface AsideProps {
  view: PublicView
  words: WallWords
}

/** The hour and nothing else: the room looks at each other again. */
export function CalmSlide({ view, words }: AsideProps): ReactNode {
  const now = useNow('minute')
  return (
    <section className="slide calm">
      <h1 className="calm-hour">
        <span className="hidden">{words.clock} </span>
        <time>{hour(now, view.language, view.timeZone)}</time>
      </h1>
      <p className="calm-council" dir="auto">
        {view.councilName || view.title}
      </p>
    </section>
  )
}

export function LentSlide({ words }: { words: WallWords }): ReactNode {
  return (
    <section className="slide rest">
      <h1 className="rest-title lent-title">{words.lent}</h1>
      <p className="rest-line">{words.lentMeans}</p>
    </section>
  )
}

/** The console asks whether the room sees this figure; its frame says whether the edges are cut off. */
export function TestSlide({ view, words }: AsideProps): ReactNode {
  return (
    <section className="slide test">
      <h1 className="figure">{wallFigure(view.docId)}</h1>
      <div className="test-words">
        <p className="test-title">{words.test}</p>
        <p>{words.testFrame}</p>
        <p>{words.testLine}</p>
      </div>
    </section>
  )
}
