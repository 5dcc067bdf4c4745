/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Icon } from '../parts/Icon.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useAsking, useRoom, useWords } from '../room-context.ts'

/** A thumb that goes on within this time is still choosing, ms: the room hears the last of it. */
const stillChoosing = 300

const total = (dots: readonly number[]): number => dots.reduce((sum, placed) => sum + placed, 0)
const isSame = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join()

interface DotsProps {
  dots: NonNullable<PhoneView['dots']>
  language: PhoneView['language']
}

/** Dots on options: each press is sent and the last one counts. A part of its own for each vote. */
export function Dots({ dots, language }: DotsProps): VNode {
  const words = useWords()
  const { isLinked } = useRoom()
  const { ask, refusal } = useAsking()
  const kept = dots.options.map((_, place) => dots.placed[place] ?? 0)
  /** What the thumb placed last; null until it did, and once the room refused. */
  const [placed, setPlaced] = useState<number[] | null>(null)
  const wantedRef = useRef<number[] | null>(null)
  const isSendingRef = useRef(false)
  const timerRef = useRef<ReturnType<typeof setTimeout>>()
  const shown = placed ?? kept
  const left = dots.perVoter - total(shown)
  const isSaved = isSame(shown, kept)

  /** One at a time: what was placed meanwhile goes next. */
  const send = async (): Promise<void> => {
    const wanted = wantedRef.current
    if (wanted === null || isSendingRef.current) return
    isSendingRef.current = true
    const ok = await ask({ kind: 'dots', voteId: dots.id, dots: wanted })
    isSendingRef.current = false
    if (ok && wantedRef.current !== wanted) return send()
    wantedRef.current = null
    // What the room has is shown again, with the reason below.
    if (!ok) setPlaced(null)
  }
  const move = (option: number, by: 1 | -1): void => {
    const next = shown.map((count, place) => (place === option ? count + by : count))
    setPlaced(next)
    wantedRef.current = next
    clearTimeout(timerRef.current)
    timerRef.current = setTimeout(() => void send(), stillChoosing)
  }

  return (
    <section aria-labelledby="dots" tabIndex={-1} class="vote">
      <h2 id="dots">{words.say('dots.title')}</h2>
      <p class="question" dir="auto" lang={language}>
        {dots.question}
      </p>
      {dots.mayVote ? (
        <>
          <output class="left">{words.count('dots.left', left)}</output>
          <ul class="options">
            {dots.options.map((option, place) => (
              <li key={option}>
                <bdi lang={language}>{option}</bdi>
                <Step
                  icon="abstain"
                  label={words.say('dots.remove', { option })}
                  off={!isLinked || (shown[place] ?? 0) === 0}
                  onPress={() => move(place, -1)}
                />
                <span class="count">{shown[place]}</span>
                <Step
                  icon="addMinute"
                  label={words.say('dots.add', { option })}
                  off={!isLinked || left <= 0}
                  onPress={() => move(place, 1)}
                />
              </li>
            ))}
          </ul>
          {isSaved && total(kept) > 0 && <p class="done">{words.say('dots.saved')}</p>}
        </>
      ) : (
        <p class="hint">{words.coded('whyNot', dots.whyNot ?? 'other')}</p>
      )}
      <Refusal>{refusal}</Refusal>
    </section>
  )
}

interface StepProps {
  icon: 'abstain' | 'addMinute'
  label: string
  off: boolean
  onPress: () => void
}

function Step({ icon, label, off, onPress }: StepProps): VNode {
  return (
    <button type="button" class="step" aria-label={label} aria-disabled={off} onClick={() => !off && onPress()}>
      <Icon name={icon} />
    </button>
  )
}
