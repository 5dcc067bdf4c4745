import { type CSSProperties, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { PublicView } from '#shared/contract/public-view.ts'
import type { Leaf } from './attachment/leaf.ts'
import { Footer, Header } from './Frame.tsx'
import { Over } from './Over.tsx'
import { afterKey, keepPreferences, readPreferences } from './preferences.ts'
import type { ShownState } from './shown-state.ts'
import { type Slide, slideOf } from './slide.ts'
import { AgendaSlide, WelcomeSlide } from './slides/Agenda.tsx'
import { CalmSlide, LentSlide, TestSlide } from './slides/Aside.tsx'
import { AttachmentSlide, pageWords } from './slides/Attachment.tsx'
import { BalanceSlide } from './slides/Balance.tsx'
import { DecisionSlide } from './slides/Decision.tsx'
import { DotsResultSlide, DotsSlide } from './slides/Dots.tsx'
import { ElectionResultSlide, ElectionSlide } from './slides/Election.tsx'
import { GradesResultSlide, GradesSlide } from './slides/Grades.tsx'
import { DeliberationSlide } from './slides/Deliberation.tsx'
import { FloorSlide } from './slides/Floor.tsx'
import { ItemSlide } from './slides/Item.tsx'
import { JoinSlide } from './slides/Join.tsx'
import { ProposalSlide } from './slides/Proposal.tsx'
import { AdjournedSlide, PauseSlide } from './slides/Rest.tsx'
import { DissentSlide, MessageSlide, ParkedPointsSlide, WordingSlide } from './slides/Sent.tsx'
import { SpeechRulesSlide } from './slides/SpeechRules.tsx'
import { ResultSlide, VoteSlide } from './slides/Vote.tsx'
import { StartOverlay } from './StartOverlay.tsx'
import { wallWords, type WallWords } from './words.ts'

interface WallProps {
  shown: ShownState
  /** A screen of the room (StartOverlay.tsx), led by nobody's app. */
  isRoomScreen: boolean
}

/** The whole image: frame and slide. Everything comes from the public view. */
export function Wall({ shown, isRoomScreen }: WallProps): ReactNode {
  const { view, isOver } = useSyncExternalStore(shown.subscribe, shown.current)
  const words = view === null ? browserWords() : wallWords(view.language)
  return (
    <>
      <Picture shown={shown} />
      {isRoomScreen && (isOver ? <Over words={words} /> : <StartOverlay words={words} />)}
    </>
  )
}

function Picture({ shown }: Pick<WallProps, 'shown'>): ReactNode {
  const state = useSyncExternalStore(shown.subscribe, shown.current)
  const scale = usePreferences()
  if (state.view === null) return <Waiting />
  const { view, leaf } = state
  const slide = slideOf(view)
  const words = wallWords(view.language)
  return (
    <div
      className="wall"
      data-slide={slide.kind}
      data-linked={state.linked}
      data-revision={view.revision}
      style={{ '--scale': scale } as CSSProperties}
    >
      <Header
        view={view}
        item={slide.kind === 'floor' || slide.kind === 'attachment' ? slide.item : null}
        page={slide.kind === 'attachment' ? pageWords(leaf, words) : ''}
        hasClock={slide.kind !== 'calm'}
        cutAt={state.cutAt}
        words={words}
      />
      {/* Sizes are fitted anew when the scale changes. */}
      <main key={scale} className="stage">
        <SlideOf slide={slide} view={view} leaf={leaf} words={words} />
      </main>
      {view.wall.notice.trim() !== '' && (
        <output className="notice" dir="auto">
          {view.wall.notice}
        </output>
      )}
      {view.quorumLost && !withoutQuorum.has(slide.kind) && <p className="quorum-lost">{words.quorumLost}</p>}
      {!withoutCourse.has(slide.kind) && <Footer view={view} words={words} />}
      <p className="hidden" aria-live="polite">
        {words.spoken(slide)}
      </p>
    </div>
  )
}

/** Slides that are not about the meeting's progress, or want all the height there is. */
const withoutCourse: ReadonlySet<Slide['kind']> = new Set<Slide['kind']>(['attachment', 'calm', 'join', 'lent', 'test'])

/** Slides that show a file or a screen lent, how to come in, or nothing at all. */
const withoutQuorum: ReadonlySet<Slide['kind']> = new Set<Slide['kind']>([...withoutCourse, 'pause'])

interface SlideOfProps {
  slide: Slide
  view: PublicView
  leaf: Leaf | null
  words: WallWords
}

function SlideOf({ slide, view, leaf, words }: SlideOfProps): ReactNode {
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
    case 'election':
      return <ElectionSlide item={slide.item} election={slide.election} words={words} />
    case 'electionResult':
      return <ElectionResultSlide item={slide.item} election={slide.election} words={words} />
    case 'dots':
      return slide.dots.degrees.length > 0 ? (
        <GradesSlide item={slide.item} dots={slide.dots} words={words} />
      ) : (
        <DotsSlide item={slide.item} dots={slide.dots} words={words} />
      )
    case 'dotsResult':
      return slide.dots.degrees.length > 0 ? (
        <GradesResultSlide item={slide.item} dots={slide.dots} words={words} />
      ) : (
        <DotsResultSlide item={slide.item} dots={slide.dots} words={words} />
      )
    case 'decision':
      return <DecisionSlide item={slide.item} decision={slide.decision} words={words} />
    case 'proposal':
      return <ProposalSlide item={slide.item} proposal={slide.proposal} words={words} />
    case 'deliberation':
      return <DeliberationSlide item={slide.item} deliberation={slide.deliberation} words={words} />
    case 'pause':
      return <PauseSlide pause={slide.pause} message={slide.message} view={view} words={words} />
    case 'adjourned':
      return <AdjournedSlide view={view} words={words} />
    case 'calm':
      return <CalmSlide view={view} words={words} />
    case 'message':
      return <MessageSlide text={slide.text} />
    case 'wording':
      return <WordingSlide item={slide.item} text={slide.text} words={words} />
    case 'dissent':
      return <DissentSlide item={slide.item} words={words} />
    case 'parkedPoints':
      return <ParkedPointsSlide view={view} words={words} />
    case 'balance':
      return <BalanceSlide balance={slide.balance} words={words} />
    case 'join':
      return <JoinSlide join={slide.join} words={words} />
    case 'attachment':
      return <AttachmentSlide attachment={slide.attachment} leaf={leaf} words={words} />
    case 'speechRules':
      return <SpeechRulesSlide rules={slide.rules} words={words} />
    case 'lent':
      return <LentSlide words={words} />
    default:
      return <TestSlide view={view} words={words} />
  }
}

function browserWords(): WallWords {
  return wallWords(navigator.language.startsWith('en') ? 'en' : 'fr')
}

/** Before the first view: already the wall's own ground, never white, and one sentence. */
function Waiting(): ReactNode {
  const words = browserWords()
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
