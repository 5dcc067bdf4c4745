/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PhoneView, RemoteAct } from '#shared/contract/phone.ts'
import { timeLeft } from '../../ui/time-left.ts'
import { Big } from '../parts/Big.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useRoomNow, useWords } from '../room-context.ts'
import { endOf } from '../shown-time.ts'
import type { Words } from '../words.ts'
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
  const now = useRoomNow(1000)
  const { turnEndsAt } = view.you
  useVibrationAt(endOf(view.item), now)
  useVibrationAt(turnEndsAt, now)

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
        {turnEndsAt !== null && (
          <p class="turn">
            <Icon name="time" />
            {turnSaid(turnEndsAt, now, words)}
          </p>
        )}
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

/** Once, when this moment passes while this page is looked at. */
function useVibrationAt(endsAt: number | null, now: number): void {
  const beforeRef = useRef(now)
  useEffect(() => {
    const before = beforeRef.current
    beforeRef.current = now
    // iPhones have none.
    if (endsAt !== null && before < endsAt && now >= endsAt && 'vibrate' in navigator) navigator.vibrate(vibration)
  }, [endsAt, now])
}

function turnSaid(endsAt: number, now: number, words: Words): string {
  if (now >= endsAt) return words.say('remote.turnOver')
  const left = timeLeft(endsAt - now, 0)
  return left.kind === 'left'
    ? words.say('remote.turnLeft', { minutes: left.minutes })
    : words.say('remote.turnLastMinute')
}
