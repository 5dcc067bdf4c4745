/** An opinion in degrees: what each card says, then how each proposition stands, in the order they were asked. */
import type { CSSProperties, ReactNode } from 'react'
import { degreeShapes } from '../../ui/degree-shapes.ts'
import { Fit } from '../Fit.tsx'
import { FitList } from '../FitList.tsx'
import { moving } from '../moving.ts'
import type { Dots, Item } from '../slide.ts'
import type { WallWords } from '../words.ts'
import { KickerNumber } from './Item.tsx'

interface GradesSlideProps {
  item: Item | null
  dots: Dots
  words: WallWords
}

/** While it is asked, and while cards are counted. */
export function GradesSlide({ item, dots, words }: GradesSlideProps): ReactNode {
  const { question, options, degrees, phoneVoters, state, grades } = dots
  const { opinion } = words
  return (
    <section className="slide dots grades">
      <p className="kicker">
        {item !== null && <KickerNumber item={item} />}
        {opinion.title} · {opinion.means}
      </p>
      <Fit max={8} min={5.5} className="dots-question">
        <h1 dir="auto" style={moving('question', dots.id)}>
          {question === '' ? words.noQuestion : question}
        </h1>
      </Fit>
      {grades === null ? (
        <div className="dots-options">
          <FitList max={6.5} min={4} keeps="first" others={words.otherOptions}>
            {options.map((option, place) => (
              // Options never move: their place is their number.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>
                <b>{place + 1}</b>{' '}
                <span className="dots-label" dir="auto">
                  {option}
                </span>
              </li>
            ))}
          </FitList>
        </div>
      ) : (
        <Rows dots={dots} grades={grades} words={words} />
      )}
      <Key degrees={degrees} words={words} />
      <p className="voters">{state === 'counting' ? opinion.counting : opinion.how(phoneVoters !== null)}</p>
      {phoneVoters !== null && <p className="turnout">{opinion.turnout(phoneVoters)}</p>}
    </section>
  )
}

/** Once counted: bars in words and figures, none of them first. */
export function GradesResultSlide({ item, dots, words }: GradesSlideProps): ReactNode {
  return (
    <section className="slide dots-result grades">
      <p className="result-question" dir="auto" style={moving('question', dots.id)}>
        {item !== null && <KickerNumber item={item} />}
        {dots.question === '' ? words.opinion.title : dots.question}
      </p>
      <h1 className="hidden">{words.opinion.result}</h1>
      <p className="grades-means">{words.opinion.means}</p>
      <Rows dots={dots} grades={dots.grades ?? []} words={words} />
      <Key degrees={dots.degrees} words={words} />
    </section>
  )
}

function Rows({ dots, grades, words }: Omit<GradesSlideProps, 'item'> & { grades: readonly number[][] }): ReactNode {
  const { options, degrees } = dots
  return (
    <div className="dots-rows">
      <FitList max={7} min={4} keeps="first" others={words.otherOptions}>
        {options.map((label, place) => {
          const given = degrees.flatMap((degree, at) => {
            const count = grades[place]?.[at] ?? 0
            return count === 0 ? [] : [{ degree, count }]
          })
          const said = given.map(({ degree, count }) => [words.opinion.degrees[degree] ?? degree, count] as const)
          return (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <li key={place} className="grades-row">
              <span className="dots-label" dir="auto" aria-hidden="true">
                {label}
              </span>
              <span className="hidden">{words.opinion.row(label, said)}</span>
              <span className="grades-bar" aria-hidden="true">
                {given.length === 0 && <span className="grades-nobody">{words.opinion.nobody}</span>}
                {given.map(({ degree, count }) => (
                  <span key={degree} data-degree={degree} style={{ '--part': count } as CSSProperties}>
                    <Shape degree={degree} />
                    {count}
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </FitList>
    </div>
  )
}

function Key({ degrees, words }: { degrees: readonly string[]; words: WallWords }): ReactNode {
  return (
    <ul className="grades-key">
      {degrees.map((degree) => (
        <li key={degree}>
          <span data-degree={degree} aria-hidden="true">
            <Shape degree={degree} />
          </span>{' '}
          {words.opinion.degrees[degree] ?? degree}
        </li>
      ))}
    </ul>
  )
}

function Shape({ degree }: { degree: string }): ReactNode {
  return (
    <svg viewBox="0 0 24 24">
      <path d={degreeShapes[degree] ?? ''} />
    </svg>
  )
}
