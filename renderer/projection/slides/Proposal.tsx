import type { ReactNode } from 'react'
import { WordChanges } from '../../ui/WordChanges.tsx'
import { Fit } from '../Fit.tsx'
import type { Item, Proposal } from '../slide.ts'
import type { WallWords } from '../words.ts'
import { KickerNumber } from './Item.tsx'

interface ProposalSlideProps {
  item: Item | null
  proposal: Proposal
  words: WallWords
}

/** A proposal as it stands, on its sheet, with what was amended underlined and struck, and what the two signs say. */
export function ProposalSlide({ item, proposal, words }: ProposalSlideProps): ReactNode {
  const { deciding } = words
  const isAmended = proposal.amendments > 0
  return (
    <section className="slide wording proposal">
      <p className="kicker">
        {item !== null && <KickerNumber item={item} />}
        {isAmended ? deciding.amended(proposal.amendments) : deciding.proposal}
      </p>
      <div className="sheet">
        <Fit max={11} min={4.5} className="as-typed">
          <h1 dir="auto">
            <WordChanges runs={proposal.runs} words={{ ...deciding.legend, end: deciding.end }} hidden="hidden" />
          </h1>
        </Fit>
      </div>
      <p className="beside">
        {isAmended && (
          <span className="legend" aria-hidden="true">
            <ins>{deciding.legend.added}</ins> <del>{deciding.legend.removed}</del>{' '}
          </span>
        )}
        {words.wordingMeans}
      </p>
    </section>
  )
}
