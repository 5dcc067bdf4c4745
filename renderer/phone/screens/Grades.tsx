/** @jsxImportSource preact */
import type { VNode } from 'preact'
import type { PhoneView } from '#shared/contract/phone.ts'
import { usePlacing } from '../line/use-placing.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { useRoom, useWords } from '../room-context.ts'
import { degreeShapes } from '../../ui/degree-shapes.ts'

interface GradesProps {
  dots: NonNullable<PhoneView['dots']>
  language: PhoneView['language']
}

/** One card for each proposition: a colour, a shape and a word. Each press is sent and the last one counts. */
export function Grades({ dots, language }: GradesProps): VNode {
  const words = useWords()
  const { isLinked } = useRoom()
  const kept = dots.options.map((_, place) => dots.placed[place] ?? 0)
  const { shown, isSaved, refusal, place: put } = usePlacing(dots.id, kept)
  const give = (option: number, degree: number): void =>
    put(shown.map((given, place) => (place === option ? degree : given)))
  return (
    <section aria-labelledby="grades" tabIndex={-1} class="vote">
      <h2 id="grades">{words.say('grades.title')}</h2>
      {dots.question !== '' && (
        <p class="question" dir="auto" lang={language}>
          {dots.question}
        </p>
      )}
      <p class="hint">{words.say('opinion.means')}</p>
      {dots.mayVote ? (
        <>
          {dots.options.map((option, place) => (
            <fieldset key={option} class="grades">
              <legend>
                <bdi lang={language}>{option}</bdi>
              </legend>
              {dots.degrees.map((degree, at) => (
                <label key={degree} class="grade">
                  <input
                    type="radio"
                    name={`grade ${dots.id} ${place}`}
                    checked={shown[place] === at + 1}
                    disabled={!isLinked}
                    onChange={() => give(place, at + 1)}
                  />
                  <span class="degree" data-degree={degree}>
                    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                      <path d={degreeShapes[degree] ?? ''} />
                    </svg>
                  </span>
                  <span>{words.coded('grade', degree)}</span>
                </label>
              ))}
              {(shown[place] ?? 0) > 0 && (
                <button type="button" class="link" disabled={!isLinked} onClick={() => give(place, 0)}>
                  {words.say('grades.takeBack')}
                  <span class="hidden"> {option}</span>
                </button>
              )}
            </fieldset>
          ))}
          {isSaved && kept.some((degree) => degree > 0) && <output class="done">{words.say('dots.saved')}</output>}
        </>
      ) : (
        <p class="hint">{words.coded('whyNot', dots.whyNot ?? 'other')}</p>
      )}
      <Refusal>{refusal}</Refusal>
    </section>
  )
}
