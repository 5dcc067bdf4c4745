/** @jsxImportSource preact */
import { Fragment, type ComponentChildren, type VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PhoneView } from '#shared/contract/phone.ts'
import { changeFor } from '../announce.ts'
import { Big } from '../parts/Big.tsx'
import { Cut } from '../parts/Cut.tsx'
import { useRoom, useWords } from '../room-context.ts'
import { AskRemote } from './AskRemote.tsx'
import { Declare } from './Declare.tsx'
import { Documents } from './Documents.tsx'
import { Dots } from './Dots.tsx'
import { Floor } from './Floor.tsx'
import { Grades } from './Grades.tsx'
import { Me } from './Me.tsx'
import { Message } from './Message.tsx'
import { Now } from './Now.tsx'
import { Remote } from './Remote.tsx'
import { SecretVote } from './SecretVote.tsx'
import { Vote } from './Vote.tsx'

/** What a participant holds. */
export function RoomPage({ children }: { children: ComponentChildren }): VNode {
  const words = useWords()
  const { state, isLinked } = useRoom()
  const { view } = state
  const said = useSaid()
  const [isAside, setIsAside] = useState(false)
  const remote = view?.you.remote ?? null

  useEffect(() => {
    if (view === null) return
    const isYourTurn = isLinked && view.speaker?.isYou === true
    document.title = isYourTurn ? `${words.say('speaker.you')} – ${view.title}` : view.title
  }, [view, isLinked, words])

  return (
    <>
      <header>
        {view !== null && (
          <h1 tabIndex={-1} dir="auto" lang={view.language}>
            {[view.councilName, view.title].filter((part) => part !== '').join(' · ')}
          </h1>
        )}
      </header>
      <main class={isLinked ? 'room' : 'room stale'}>
        <output class="hidden">{said}</output>
        <Cut />
        {view === null && state.line === 'joining' && <p>{words.say('opening')}</p>}
        {view !== null && (remote === null || isAside ? <Participant view={view} /> : <Remote view={view} />)}
        {remote !== null && (
          <Big icon={isAside ? 'remote' : 'eye'} look="quiet" onPress={() => setIsAside(!isAside)}>
            {words.say(isAside ? 'remote.toRemote' : 'remote.toRoom')}
          </Big>
        )}
      </main>
      <footer>{children}</footer>
    </>
  )
}

function Participant({ view }: { view: PhoneView }): VNode {
  return (
    <>
      <Asked view={view} />
      <Now view={view} />
      <Floor view={view} />
      <Documents documents={view.documents} />
      <Fragment key="folds">
        {view.you.seat === 'participant' && <Message />}
        <Declare view={view} />
        <Me you={view.you} />
        <AskRemote you={view.you} />
      </Fragment>
    </>
  )
}

/** What the room is asked: a vote by show of hands, a secret one, an opinion in dots or in degrees. */
function Asked({ view: { vote, dots, language } }: { view: PhoneView }): VNode {
  const Voting = vote?.secret === true ? SecretVote : Vote
  const Placing = dots !== null && dots.degrees.length > 0 ? Grades : Dots
  return (
    <>
      {vote !== null && <Voting key={vote.id} vote={vote} language={language} />}
      {dots !== null && <Placing key={dots.id} dots={dots} language={language} />}
    </>
  )
}

/** The one live line: what changed for this person, and the connection. */
function useSaid(): string {
  const words = useWords()
  const { state } = useRoom()
  const { view, line } = state
  const beforeRef = useRef({ view, line })
  const [said, setSaid] = useState('')
  useEffect(() => {
    const was = beforeRef.current
    beforeRef.current = { view, line }
    if (line !== was.line && line === 'cut') return setSaid(words.say('cut'))
    const change = view === null || view === was.view ? '' : changeFor(was.view, view, words)
    const isBack = line === 'linked' && was.line === 'cut'
    const sentence = [isBack ? words.say('say.back') : '', change].filter((part) => part !== '').join(' ')
    if (sentence !== '') setSaid(sentence)
  }, [view, line, words])
  return said
}
