/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PhoneView, RemoteAct } from '#shared/contract/phone.ts'
import { Big } from '../parts/Big.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useRoomNow, useWords } from '../room-context.ts'
import { isOver } from '../shown-time.ts'
import { Now } from './Now.tsx'

/** A second press within this time does it, ms. */
const armedFor = 4000
/** Two short ones: felt in a pocket, heard by nobody. */
const vibration = [200, 100, 200]

/** A few large buttons, among people, without a look at the screen for long. */
export function Remote({ view }: { view: PhoneView }): VNode {
  const words = useWords()
  const { isLinked } = useRoom()
  const { ask, isAsking, refusal } = useAsking()
  const [isArmed, setIsArmed] = useState(false)
  const [done, setDone] = useState<RemoteAct | null>(null)
  useVibrationAtTheEnd(view)

  useEffect(() => {
    if (!isArmed) return undefined
    const timer = setTimeout(() => setIsArmed(false), armedFor)
    return () => clearTimeout(timer)
  }, [isArmed])

  const press = async (act: RemoteAct): Promise<void> => {
    setDone(null)
    if (act === 'nextItem' && !isArmed) return setIsArmed(true)
    setIsArmed(false)
    if (await ask({ kind: 'remote', act })) setDone(act)
  }

  const acts: RemoteAct[] =
    view.you.remote === 'facilitator'
      ? [
          'nextSpeaker',
          'endTurn',
          'addMinute',
          'nextItem',
          view.phase === 'paused' ? 'resume' : 'suspend',
          'calm',
          'undo',
        ]
      : ['nextSpeaker', 'endTurn', 'addMinute', 'undo']
  return (
    <>
      <Now view={view} />
      <section aria-labelledby="remote" tabIndex={-1}>
        <h2 id="remote">{words.say('remote.title')}</h2>
        <div class="remote">
          {acts.map((act, place) => (
            <Big
              key={act}
              icon={act}
              look={place === 0 ? 'main' : 'beside'}
              off={!isLinked || isAsking}
              onPress={() => void press(act)}
            >
              {act === 'nextItem' && isArmed ? words.say('remote.nextItemSure') : words.say(`remote.${act}`)}
            </Big>
          ))}
        </div>
        <Refusal>{refusal}</Refusal>
        <output class={done === null ? 'done empty' : 'done'}>
          {done === null ? null : words.say('remote.done', { act: words.say(`remote.${done}`) })}
        </output>
      </section>
    </>
  )
}

/** Once an item, when its time ends while this page is looked at. */
function useVibrationAtTheEnd({ item }: PhoneView): void {
  const { isLinked } = useRoom()
  const now = useRoomNow(1000)
  const isTimeOver = isLinked && isOver(item, now)
  const lastRef = useRef({ id: item?.id, isTimeOver })
  useEffect(() => {
    const wasRunning = lastRef.current.id === item?.id && !lastRef.current.isTimeOver
    // iPhones have none.
    if (wasRunning && isTimeOver && 'vibrate' in navigator) navigator.vibrate(vibration)
    lastRef.current = {
      id: item?.id,
      isTimeOver: isTimeOver || (lastRef.current.id === item?.id && lastRef.current.isTimeOver),
    }
  }, [item?.id, isTimeOver])
}
