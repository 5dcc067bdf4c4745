/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { PhoneView } from '#shared/contract/phone.ts'
import { Icon } from '../parts/Icon.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { usePlacing } from '../line/use-placing.ts'
import { useRoom, useWords } from '../room-context.ts'

const total = (dots: readonly number[]): number => dots.reduce((sum, placed) => sum + placed, 0)

interface DotsProps {
  dots: NonNullable<PhoneView['dots']>
  language: PhoneView['language']
}

/** Dots on options: each press is sent and the last one counts. A part of its own for each vote. */
export function Dots({ dots, language }: DotsProps): VNode {
  const words = useWords()
  const { isLinked } = useRoom()
  const kept = dots.options.map((_, place) => dots.placed[place] ?? 0)
  const { shown, isSaved, refusal, place: put } = usePlacing(dots.id, kept)
  const left = dots.perVoter - total(shown)
  const move = (option: number, by: 1 | -1): void =>
    put(shown.map((count, place) => (place === option ? count + by : count)))

  return (
    <section aria-labelledby="dots" tabIndex={-1} class="vote">
      <h2 id="dots">{words.say('dots.title')}</h2>
      <p class="question" dir="auto" lang={language}>
        {dots.question}
      </p>
      <p class="hint">{words.say('opinion.means')}</p>
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
