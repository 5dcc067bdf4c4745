import { type CSSProperties, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { PublicView } from '#shared/contract/public-view.ts'
import { Footer, Header } from './Frame.tsx'
import { afterKey, keepPreferences, readPreferences } from './preferences.ts'
import type { ShownState } from './shown-state.ts'
import { type Slide, slideOf } from './slide.ts'
import { AgendaSlide, WelcomeSlide } from './slides/Agenda.tsx'
import { DecisionSlide } from './slides/Decision.tsx'
import { FloorSlide } from './slides/Floor.tsx'
import { ItemSlide } from './slides/Item.tsx'
import { AdjournedSlide, PauseSlide } from './slides/Rest.tsx'
import { ResultSlide, VoteSlide } from './slides/Vote.tsx'
import { wallWords, type WallWords } from './words.ts'

/** The whole image: frame and slide. Everything comes from the public view. */
export function Wall({ shown }: { shown: ShownState }): ReactNode {
  const state = useSyncExternalStore(shown.subscribe, shown.current)
  const scale = usePreferences()
  if (state.view === null) return <Waiting />
  const slide = slideOf(state.view)
  const words = wallWords(state.view.language)
  return (
    <div
      className="wall"
      data-slide={slide.kind}
      data-linked={state.linked}
      data-revision={state.view.revision}
      style={{ '--scale': scale } as CSSProperties}
    >
      <Header view={state.view} item={slide.kind === 'floor' ? slide.item : null} cutAt={state.cutAt} words={words} />
      {/* Sizes are fitted anew when the scale changes. */}
      <main key={scale} className="stage">
        <SlideOf slide={slide} view={state.view} words={words} />
      </main>
      <Footer view={state.view} words={words} />
      <p className="hidden" aria-live="polite">
        {words.spoken(slide)}
      </p>
    </div>
  )
}

function SlideOf({ slide, view, words }: { slide: Slide; view: PublicView; words: WallWords }): ReactNode {
  switch (slide.kind) {
    case 'welcome':
      return <WelcomeSlide view={view} words={words} />
    case 'agenda':
      return <AgendaSlide view={view} words={words} />
    case 'item':
      return <ItemSlide item={slide.item} words={words} />
    case 'floor':
      return <FloorSlide item={slide.item} speaker={slide.speaker} view={view} words={words} />
    case 'vote':
      return <VoteSlide item={slide.item} vote={slide.vote} words={words} />
    case 'result':
      return <ResultSlide item={slide.item} vote={slide.vote} words={words} />
    case 'decision':
      return <DecisionSlide item={slide.item} decision={slide.decision} words={words} />
    case 'pause':
      return <PauseSlide pause={slide.pause} view={view} words={words} />
    default:
      return <AdjournedSlide view={view} words={words} />
  }
}

/** Before the first view: already the wall's own ground, never white, and one sentence. */
function Waiting(): ReactNode {
  const words = wallWords(navigator.language.startsWith('en') ? 'en' : 'fr')
  return (
    <div className="wall" data-slide="waiting">
      <main className="stage">
        <h1 className="waiting">{words.waiting}</h1>
      </main>
    </div>
  )
}

/** Listens to the wall's keys and returns the scale; the theme goes to the root element. */
function usePreferences(): number {
  const [preferences, setPreferences] = useState(readPreferences)
  useEffect(() => {
    document.documentElement.dataset['theme'] = preferences.theme
    keepPreferences(preferences)
  }, [preferences])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      setPreferences((now) => afterKey(now, event.key) ?? now)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return preferences.scale
}
