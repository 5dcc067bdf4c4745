/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PhoneLanguage } from '#shared/contract/phone.ts'
import { askDoor, enter, leave } from './door.ts'
import type { Languages } from './languages.ts'
import type { SeatStore } from './line/seat-store.ts'
import { LanguageChoice } from './parts/LanguageChoice.tsx'
import { RoomContext, WordsContext, type Room } from './room-context.ts'
import { Enter } from './screens/Enter.tsx'
import { Over } from './screens/Over.tsx'
import { RoomPage } from './screens/RoomPage.tsx'
import { RoomScreen } from './screens/RoomScreen.tsx'

type Stage =
  | { kind: 'opening' }
  | { kind: 'enter' }
  | { kind: 'screen'; docId: string | null }
  | { kind: 'room'; store: SeatStore }

interface AppProps {
  languages: Languages
  openSeat: () => SeatStore
  /** Six digits of the address, or "". */
  code: string
  /** Opened to be the room's screen. */
  asScreen: boolean
}

/** A door that does not answer is asked again after this long, ms. */
const askAgainAfter = 2000

export function App({ languages, openSeat, code, asScreen }: AppProps): VNode {
  const [words, setWords] = useState(languages.words)
  const [there, setThere] = useState<readonly PhoneLanguage[]>(languages.there)
  const [stage, setStage] = useState<Stage>({ kind: 'opening' })
  const [isSilent, setIsSilent] = useState(false)

  useEffect(
    () =>
      languages.onChange(() => {
        setWords(languages.words)
        setThere(languages.there)
      }),
    [languages],
  )

  useEffect(() => {
    if (stage.kind !== 'opening') return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const door = await askDoor(asScreen ? 'screen' : 'person')
      setIsSilent(door === null)
      if (door === null) timer = setTimeout(() => void ask(), askAgainAfter)
      else if (asScreen || door.seat === 'projection') setStage({ kind: 'screen', docId: door.docId })
      else if (door.seat !== null) setStage({ kind: 'room', store: openSeat() })
      // Without phones only a screen may come in.
      else setStage(door.reach === 'phones' ? { kind: 'enter' } : { kind: 'screen', docId: null })
    }
    void ask()
    return () => clearTimeout(timer)
  }, [stage.kind, openSeat, asScreen])

  const choice = <LanguageChoice languages={there} onChoose={(chosen) => void languages.choose(chosen)} />
  const shown = (): VNode => {
    switch (stage.kind) {
      case 'enter':
        return (
          <Outside choice={choice}>
            <Enter
              code={code}
              onEntered={() => setStage({ kind: 'room', store: openSeat() })}
              onScreen={() => setStage({ kind: 'screen', docId: null })}
            />
          </Outside>
        )
      case 'screen':
        return (
          <Outside choice={choice}>
            <RoomScreen docId={stage.docId} code={asScreen ? code : ''} onBack={() => setStage({ kind: 'enter' })} />
          </Outside>
        )
      case 'room':
        return <Seat store={stage.store} choice={choice} onOut={() => setStage({ kind: 'enter' })} />
      default:
        return (
          <Outside choice={choice}>
            <main>
              <output>{words.say(isSilent ? 'cut.never' : 'opening')}</output>
            </main>
          </Outside>
        )
    }
  }
  return <WordsContext.Provider value={words}>{shown()}</WordsContext.Provider>
}

function Outside({ children, choice }: { children: VNode; choice: VNode }): VNode {
  return (
    <>
      {children}
      <footer>{choice}</footer>
    </>
  )
}

function Seat({ store, choice, onOut }: { store: SeatStore; choice: VNode; onOut: () => void }): VNode {
  const [state, setState] = useState(store.state)
  const [isLeaving, setIsLeaving] = useState(false)
  useEffect(() => {
    setState(store.state)
    return store.subscribe(() => setState(store.state))
  }, [store])

  // The room says that the seat is over: whoever leaves knows.
  if (isLeaving) return <main />
  if (state.over !== null) {
    return (
      <Outside choice={choice}>
        <Over why={state.over} onAgain={onOut} />
      </Outside>
    )
  }
  const room: Room = {
    state,
    isLinked: state.line === 'linked',
    ask: (asked) => store.ask(asked),
    participate: async () => (await enter({ code: '', name: '', as: 'participant' })).ok,
    leave() {
      setIsLeaving(true)
      store.stop()
      void leave().then(onOut)
    },
  }
  return (
    <RoomContext.Provider value={room}>
      <RoomPage>{choice}</RoomPage>
    </RoomContext.Provider>
  )
}
