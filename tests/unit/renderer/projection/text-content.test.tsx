/** What a screen reader is given of a slide: the text as it stands in the page, without its layout. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { buildRunningItem, buildVote } from '#factories/public-view.ts'
import { ResultSlide } from '../../../../renderer/projection/slides/Vote.tsx'
import { wallWords } from '../../../../renderer/projection/words.ts'

/** The text of one element, tags taken away. */
function textOf(slide: ReactNode, element: string): string {
  const [, inside = ''] =
    new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, 'su').exec(renderToStaticMarkup(slide)) ?? []
  return inside.replaceAll(/<[^>]*>/gu, '')
}

const counts = { for: 5, against: 5, abstain: 0, notVoting: 0 }
const tie = { ...buildVote({ question: 'Qui paie ?', state: 'counted', outcome: 'tie' }), counts }

describe('A result’s words', () => {
  it.each([
    ['fr', 'Égalité pas de décision'],
    ['en', 'Tie no decision'],
  ] as const)('stand apart in %s', (language, heading) => {
    const slide = <ResultSlide item={buildRunningItem(4)} vote={tie} words={wallWords(language)} />
    expect(textOf(slide, 'h1').trim()).toBe(heading)
    expect(textOf(slide, 'p')).toBe('4 Qui paie ?')
  })

  it('leave nothing after a result that is none', () => {
    const slide = <ResultSlide item={null} vote={{ ...tie, outcome: 'adopted' }} words={wallWords('fr')} />
    expect(textOf(slide, 'h1').trim()).toBe('Adopté')
  })
})
